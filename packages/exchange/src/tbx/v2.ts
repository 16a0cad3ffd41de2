import type { Catalog, Locale } from '@eventide/catalog';
import type { NamedConcept } from '@eventide/consistency';
import type { ExchangeFile } from '../texts/unit.ts';
import { element, tag } from '../xml/escape.ts';
import { xmlId } from './id.ts';
import { definitionLines, termLines } from './terms.ts';

/**
 * A term base of one language pair as TBX-Basic, version 2 (ISO 30042:2008): readers take the first two languages and the first
 * term of each, so the source comes first and so does the preferred term. Concepts that lack one of the two, or have only forbidden
 * terms there, are left out.
 */
export function tbx2File(
  { slug }: Catalog,
  concepts: readonly NamedConcept[],
  { source, target }: { readonly source: Locale; readonly target: Locale },
): ExchangeFile {
  const both = concepts.filter(({ renderings }) =>
    [source, target].every((locale) => renderings.some((one) => one.locale === locale && one.state !== 'FORBIDDEN')),
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
    tag('martif', { type: 'TBX-Basic', 'xml:lang': source }),
    '  <martifHeader>',
    '    <fileDesc>',
    `      <titleStmt>${element('title', {}, `${slug}: ${source}, ${target}`)}</titleStmt>`,
    `      <sourceDesc>${element('p', {}, 'Terms from Eventide.')}</sourceDesc>`,
    '    </fileDesc>',
    '    <encodingDesc>',
    `      ${element('p', { type: 'XCSURI' }, 'TBXBasicXCSV02.xcs')}`,
    '    </encodingDesc>',
    '  </martifHeader>',
    '  <text>',
    '    <body>',
    ...both.flatMap((concept) => [
      `      ${tag('termEntry', { id: xmlId(concept.id) })}`,
      ...definitionLines(concept),
      ...[source, target].flatMap((locale) => [
        `        ${tag('langSet', { 'xml:lang': locale })}`,
        ...termLines('tig', concept, locale),
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
