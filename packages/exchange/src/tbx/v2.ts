import type { Catalog, Locale } from '@eventide/catalog';
import { type TermEntry } from '../terms/terms.ts';
import type { ExchangeFile } from '../texts/unit.ts';
import { element, tag } from '../xml/escape.ts';

/**
 * A term base of one language pair as TBX-Basic, version 2 (ISO 30042:2008): readers take the first two languages and the first
 * term of each, so the source comes first and so does the preferred term. Concepts that lack one of the two are left out.
 */
export function tbx2File(
  { slug }: Catalog,
  entries: readonly TermEntry[],
  { source, target }: { readonly source: Locale; readonly target: Locale },
): ExchangeFile {
  const both = entries.filter(({ terms }) => terms.has(source) && terms.has(target));
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
    tag('martif', { type: 'TBX-Basic', 'xml:lang': source }),
    '  <martifHeader>',
    '    <fileDesc>',
    `      <titleStmt>${element('title', {}, `${slug}: ${source}, ${target}`)}</titleStmt>`,
    `      <sourceDesc>${element('p', {}, 'Terms that Eventide has found in the pages.')}</sourceDesc>`,
    '    </fileDesc>',
    '    <encodingDesc>',
    `      ${element('p', { type: 'XCSURI' }, 'TBXBasicXCSV02.xcs')}`,
    '    </encodingDesc>',
    '  </martifHeader>',
    '  <text>',
    '    <body>',
    ...both.flatMap(({ id, terms }) => [
      `      ${tag('termEntry', { id })}`,
      ...[source, target].flatMap((locale) => [
        `        ${tag('langSet', { 'xml:lang': locale })}`,
        ...(terms.get(locale) ?? []).map(
          ({ term }, index) =>
            `          <tig>${element('term', {}, term)}` +
            `${element('termNote', { type: 'administrativeStatus' }, index === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts')}</tig>`,
        ),
        '        </langSet>',
      ]),
      '      </termEntry>',
    ]),
    '    </body>',
    '  </text>',
    '</martif>',
    '',
  ].join('\n');
  return {
    name: `${slug}.${source}.${target}.tbx`,
    mediaType: 'application/x-tbx',
    text,
    count: both.length,
    leftOut: [],
  };
}
