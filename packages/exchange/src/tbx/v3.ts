import type { Catalog } from '@eventide/catalog';
import type { TermEntry } from '../terms/terms.ts';
import type { ExchangeFile } from '../texts/unit.ts';
import { element, tag } from '../xml/escape.ts';

/** A term base of all languages as TBX-Basic, version 3 (ISO 30042:2019), in the DCA style. */
export function tbx3File({ slug, source, locales }: Catalog, entries: readonly TermEntry[]): ExchangeFile {
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('tbx', {
      type: 'TBX-Basic',
      style: 'dca',
      'xml:lang': source ?? locales[0] ?? 'en',
      xmlns: 'urn:iso:std:iso:30042:ed-2',
    }),
    '  <tbxHeader>',
    '    <fileDesc>',
    `      <titleStmt>${element('title', {}, slug)}</titleStmt>`,
    `      <sourceDesc>${element('p', {}, 'Terms that Eventide has found in the pages.')}</sourceDesc>`,
    '    </fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...entries.flatMap(({ id, terms }) => [
      `      ${tag('conceptEntry', { id })}`,
      ...[...terms].flatMap(([locale, list]) => [
        `        ${tag('langSec', { 'xml:lang': locale })}`,
        ...list.map(
          ({ term }, index) =>
            `          <termSec>${element('term', {}, term)}` +
            `${element('termNote', { type: 'administrativeStatus' }, index === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts')}</termSec>`,
        ),
        '        </langSec>',
      ]),
      '      </conceptEntry>',
    ]),
    '    </body>',
    '  </text>',
    '</tbx>',
    '',
  ].join('\n');
  return { name: `${slug}.tbx`, mediaType: 'application/x-tbx', text, count: entries.length, leftOut: [] };
}
