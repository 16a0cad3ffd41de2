import type { Catalog, Locale, Segment } from '@eventide/catalog';
import { type ExchangeFile, type LeftOut, type Pair, textPairs } from '../texts/unit.ts';
import { element, fitsXml, tag } from '../xml/escape.ts';

const mediaType = 'application/x-tmx+xml';

interface Variant {
  readonly locale: Locale;
  readonly markdown: string;
}

/**
 * A bilingual translation memory, TMX 1.4b: the source first, since readers go by position; no unit without both languages, since
 * some fill the missing one with another.
 */
export function tmxFile(pair: Pair): ExchangeFile {
  const { catalog, source, target, version } = pair;
  const { pairs, leftOut } = textPairs(pair, 'LEAVE_OUT');
  const units = pairs.map(({ segment, source: from, target: to }) =>
    unitLines(segment, [
      { locale: source, markdown: from },
      { locale: target, markdown: to ?? '' },
    ]),
  );
  const name = `${catalog.slug}.${source}.${target}.tmx`;
  return { name, mediaType, text: document(source, version, units), count: units.length, leftOut };
}

export interface EveryLocale {
  readonly catalog: Catalog;
  readonly segments: readonly Segment[];
  /** It comes first; null: no locale does. */
  readonly source: Locale | null;
  readonly version: string;
}

/** All languages in one file, for readers that take it: `srclang="*all*"`. A unit has the languages that have the text. */
export function multilingualTmxFile({ catalog, segments, source, version }: EveryLocale): ExchangeFile {
  const leftOut: LeftOut[] = [];
  const units = segments.flatMap((segment) => {
    const variants = [...segment.texts].flatMap(([locale, { markdown }]): Variant[] => {
      if (fitsXml(markdown)) return [{ locale, markdown }];
      leftOut.push({ segmentKey: segment.key, locale, reason: 'NOT_XML' });
      return [];
    });
    const first = variants.filter(({ locale }) => locale === source);
    const others = variants.filter(({ locale }) => locale !== source);
    return variants.length < 2 ? [] : [unitLines(segment, [...first, ...others])];
  });
  const text = document('*all*', version, units);
  return { name: `${catalog.slug}.tmx`, mediaType, text, count: units.length, leftOut };
}

function document(srclang: string, version: string, units: readonly (readonly string[])[]): string {
  const header = {
    creationtool: 'Eventide',
    creationtoolversion: version,
    segtype: 'block',
    'o-tmf': 'Eventide',
    adminlang: 'en',
    srclang,
    datatype: 'plaintext',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  ${tag('header', header, '/')}`,
    '  <body>',
    ...units.flat(),
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

function unitLines({ key, kind }: Segment, variants: readonly Variant[]): readonly string[] {
  return [
    `    ${tag('tu', { tuid: key })}`,
    // Readers that drop the unit's own identifier keep its properties.
    `      ${element('prop', { type: 'x-segment' }, key)}`,
    `      ${element('prop', { type: 'x-kind' }, kind)}`,
    ...variants.map(
      ({ locale, markdown }) => `      ${tag('tuv', { 'xml:lang': locale })}${element('seg', {}, markdown)}</tuv>`,
    ),
    '    </tu>',
  ];
}
