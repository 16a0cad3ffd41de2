import type { Catalog, Locale } from '@eventide/catalog';
import { wordiness } from './analysis/lengths/wordiness.ts';
import { alignSentences } from './corpus/align-sentences.ts';
import { TextCell } from './corpus/cell.ts';
import { columnOf, columnTypes } from './corpus/columns.ts';
import { Reader } from './corpus/reading.ts';
import { createVocabulary } from './corpus/vocabulary.ts';
import { append, memo } from './maps.ts';
import type { Cell, ColumnType, Row, Vocabulary } from './model.ts';
import type { LanguageResources, RuleInput, TermBase } from './rule.ts';

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
    vocabulary: (locale): Vocabulary => readerOf(locale).vocabulary,
    sentences: memo((row) => {
      const factors = input.analyse(wordiness);
      return alignSentences(row, (locale) => factors.get(locale) ?? 1);
    }),
    resources,
    termBase,
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
