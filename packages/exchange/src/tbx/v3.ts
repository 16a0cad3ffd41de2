import type { Catalog } from '@eventide/catalog';
import type { NamedConcept } from '@eventide/consistency';
import { localesIn } from '../terms/terms.ts';
import type { ExchangeFile } from '../texts/unit.ts';
import { element, tag } from '../xml/escape.ts';
import { xmlId } from './id.ts';
import { definitionLines, termLines } from './terms.ts';

/** A term base of all languages as TBX-Basic, version 3 (ISO 30042:2019), in the DCA style. */
export function tbx3File({ slug, source, locales }: Catalog, concepts: readonly NamedConcept[]): ExchangeFile {
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
    `      <sourceDesc>${element('p', {}, 'Terms from Eventide.')}</sourceDesc>`,
    '    </fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...concepts.flatMap((concept) => [
      `      ${tag('conceptEntry', { id: xmlId(concept.id) })}`,
      ...definitionLines(concept),
      ...localesIn([concept], []).flatMap((locale) => [
        `        ${tag('langSec', { 'xml:lang': locale })}`,
        ...termLines('termSec', concept, locale),
        '        </langSec>',
      ]),
      '      </conceptEntry>',
    ]),
    '    </body>',
    '  </text>',
    '</tbx>',
    '',
  ].join('\n');
  return { name: `${slug}.tbx`, mediaType: 'application/x-tbx', text, count: concepts.length, leftOut: [] };
}
