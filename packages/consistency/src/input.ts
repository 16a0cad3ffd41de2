import type { Catalog, Locale } from '@eventide/catalog';
import { wordiness } from './analysis/lengths/wordiness.ts';
import { alignSentences } from './corpus/align-sentences.ts';
import { TextCell } from './corpus/cell.ts';
import { columnOf, columnTypes } from './corpus/columns.ts';
import { Reader } from './corpus/reading.ts';
import { createVocabulary } from './corpus/vocabulary.ts';
import { append, memo } from './maps.ts';
import type { Cell, ColumnType, Row, Vocabulary } from './model.ts';
import type { AlignedSentence, LanguageResources, RuleInput, TermBase } from './rule.ts';

/** Reads a catalogue's texts into what rules look at. */
export function createInput(catalog: Catalog, resources: LanguageResources, termBase: TermBase | null): RuleInput {
  let texts = 0;
  const readerOf = memo((locale: Locale) => {
    const vocabulary = createVocabulary(locale, (word) => resources.stem(locale, word));
    return new Reader(locale, vocabulary, () => texts++);
  });
  const types = columnTypes(catalog.segments);
  const rows = catalog.segments.map(({ key, kind, texts: byLocale }): Row => {
    const cells = new Map<Locale, Cell>();
    for (const [locale, text] of byLocale) cells.set(locale, new TextCell(text, readerOf(locale)));
    const column = columnOf({ key, kind });
    return { segmentKey: key, kind, column, type: types.get(column) ?? 'prose', cells };
  });
  return inputOver({
    catalog,
    rows,
    vocabulary: (locale) => readerOf(locale).vocabulary,
    resources,
    termBase,
    whole: null,
  });
}

/**
 * What rules would look at if the catalogue had no page of `locale`, in the rows that `isLookedAt` picks. The texts that stay have
 * been read already; what is compared across locales is computed anew.
 */
export function withoutLocale(
  input: RuleInput,
  locale: Locale,
  isLookedAt: (segmentKey: string) => boolean,
): RuleInput {
  const { catalog, rows } = restricted(input, (other) => other !== locale, isLookedAt);
  return inputOver({ ...readingOf(input), catalog, rows, whole: input });
}

/**
 * What rules would look at if the catalogue had no other pages than the source's and the target's: nothing in it depends on the
 * others.
 */
export function pairInput(input: RuleInput, source: Locale, target: Locale): RuleInput {
  const { catalog, rows } = restricted(input, (other) => other === source || other === target);
  const types = columnTypes(catalog.segments);
  const own = rows.flatMap((row): Row[] =>
    row.cells.size === 0 ? [] : [{ ...row, type: types.get(row.column) ?? 'prose' }],
  );
  return inputOver({ ...readingOf(input), catalog, rows: own, whole: null });
}

function readingOf(input: RuleInput): Pick<Given, 'vocabulary' | 'resources' | 'termBase'> {
  const { resources, termBase } = input;
  return { vocabulary: (of: Locale): Vocabulary => input.vocabulary(of), resources, termBase };
}

/** The catalogue and its rows as they would be with fewer locales. */
function restricted(
  input: RuleInput,
  isKept: (locale: Locale) => boolean,
  isLookedAt: (segmentKey: string) => boolean = () => true,
): Pick<Given, 'catalog' | 'rows'> {
  const { locales, documents, segments } = input.catalog;
  const catalog: Catalog = {
    ...input.catalog,
    locales: locales.filter(isKept),
    documents: new Map([...documents].filter(([locale]) => isKept(locale))),
    segments: segments.flatMap((segment) =>
      isLookedAt(segment.key)
        ? [{ ...segment, texts: new Map([...segment.texts].filter(([locale]) => isKept(locale))) }]
        : [],
    ),
  };
  const looked = input.rows.filter(({ segmentKey }) => isLookedAt(segmentKey));
  const rows = looked.map((row): Row => ({
    ...row,
    cells: new Map([...row.cells].filter(([locale]) => isKept(locale))),
  }));
  return { catalog, rows };
}

/** Sentences stay aligned as they were: only a locale is gone from them. */
function sentencesWithout({ segmentKey, cells }: Row, whole: RuleInput): readonly AlignedSentence[] {
  const row = whole.row(segmentKey);
  if (row === undefined) return [];
  return whole.sentences(row).map((sentence) => ({
    ...sentence,
    parts: new Map([...sentence.parts].filter(([locale]) => cells.has(locale))),
  }));
}

type Given = Pick<RuleInput, 'catalog' | 'rows' | 'vocabulary' | 'resources' | 'termBase' | 'whole'>;

function inputOver({ catalog, rows, vocabulary, resources, termBase, whole }: Given): RuleInput {
  const byKey = new Map(rows.map((row) => [row.segmentKey, row]));
  const byType = new Map<ColumnType, Row[]>();
  for (const row of rows) append(byType, row.type, row);
  const results = new Map<unknown, { readonly value: unknown }>();

  const input: RuleInput = {
    catalog,
    locales: catalog.locales,
    rows,
    rowsOf: (type) => byType.get(type) ?? [],
    row: (segmentKey) => byKey.get(segmentKey),
    vocabulary,
    sentences: memo((row) => {
      if (whole !== null) return sentencesWithout(row, whole);
      const factors = input.analyse(wordiness);
      return alignSentences(row, (locale) => factors.get(locale) ?? 1);
    }),
    resources,
    termBase,
    whole,
    leftOut: whole === null ? 0 : whole.leftOut + 1,
    analyse<T>(analysis: (given: RuleInput) => T): T {
      let result = results.get(analysis) as { readonly value: T } | undefined;
      if (result === undefined) {
        result = { value: analysis(input) };
        results.set(analysis, result);
      }
      return result.value;
    },
  };
  return input;
}
