import type { Catalog, Locale, Place, Segment, SegmentText, Span } from '@eventide/catalog';
import type { Finding } from '@eventide/consistency';
import { sourceSpan } from './source-span.ts';

/** Where a finding stands. Line and column count from 1, the column in UTF-16 code units of the file as decoded. */
export interface FindingPlace extends Place {
  /** The locale of the page: the finding's own, and of a defect that all locales share the one that shows it. */
  readonly locale: Locale;
  /** The text that is meant; null where the page lacks it, and the place is then where it would follow. */
  readonly text: SegmentText | null;
  /** The flagged words; null where there are none. */
  readonly spanText: string | null;
  /** The flagged words in the page's source; null where there are none, or where they cannot be traced back. */
  readonly source: Span | null;
  /** Where the flagged words end, the column being the one behind them; null where `source` is. */
  readonly end: LineAndColumn | null;
}

export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

export type PlaceOf = (finding: Pick<Finding, 'locale' | 'segmentKey' | 'span'>) => FindingPlace;

/**
 * Places the findings of a catalogue. A defect that all locales share is shown in the source where there is one, else in the
 * first locale that has the segment. Words whose place in the page's Markdown cannot be told are placed where their text begins.
 */
export function createPlaceOf(catalog: Catalog): PlaceOf {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  return ({ locale, segmentKey, span }) => {
    const segment = segments.get(segmentKey);
    const shownIn = locale ?? catalog.source ?? segment?.texts.keys().next().value ?? catalog.locales[0] ?? '';
    const file = catalog.documents.get(shownIn)?.file ?? '';
    const text = segment?.texts.get(shownIn) ?? null;
    if (text === null) {
      const { line, column } = neighbourOf(catalog, segmentKey, segment, shownIn) ?? { line: 1, column: 1 };
      return { file, line, column, locale: shownIn, text, spanText: null, source: null, end: null };
    }
    const source = span === null ? null : sourceSpan(text, span);
    const spanText = span === null ? null : text.text.slice(span.start, span.end);
    const start = lineAndColumn(text, source?.start ?? text.span.start);
    const end = source === null ? null : lineAndColumn(text, source.end);
    return { file, ...start, locale: shownIn, text, spanText, source, end };
  };
}

/** What the page has of the same row, else the last text before the missing one. */
function neighbourOf(
  { segments }: Catalog,
  segmentKey: string,
  missing: Segment | undefined,
  locale: Locale,
): SegmentText | undefined {
  const row = segmentKey.slice(0, segmentKey.lastIndexOf('/') + 1);
  const ofRow = segments.find(({ key, texts }) => key.startsWith(row) && texts.has(locale));
  if (ofRow && /^(?:event|code)\//.test(row)) return ofRow.texts.get(locale);
  const before = missing === undefined ? [] : segments.slice(0, segments.indexOf(missing));
  return before.findLast(({ texts }) => texts.has(locale))?.texts.get(locale);
}

/** Lines end as CommonMark says: at LF, CRLF or CR. */
export function lineAndColumn({ markdown, span, line, column }: SegmentText, offset: number): LineAndColumn {
  const before = markdown.slice(0, offset - span.start);
  const endings = [...before.matchAll(/\r\n|\n|\r/g)];
  const last = endings.at(-1);
  if (last === undefined) return { line, column: column + before.length };
  return { line: line + endings.length, column: before.length - last.index - last[0].length + 1 };
}
