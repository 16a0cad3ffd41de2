import type { Catalog, Locale } from '@eventide/catalog';
import { wordiness } from './analysis/lengths/wordiness.ts';
import { alignSentences } from './corpus/align-sentences.ts';
import { TextCell } from './corpus/cell.ts';
import { columnTypes } from './corpus/columns.ts';
import { Reader } from './corpus/reading.ts';
import { createVocabulary } from './corpus/vocabulary.ts';
import type { Cell, ColumnType, Row, Vocabulary } from './model.ts';
import type { AlignedSentence, LanguageResources, RuleInput, TermBase } from './rule.ts';

/** Reads a catalogue's texts into what rules look at. */
export function createInput(catalog: Catalog, resources: LanguageResources, termBase: TermBase | null): RuleInput {
  const readers = new Map<Locale, Reader>();
  let textCount = 0;
  const readerOf = (locale: Locale): Reader => {
    let reader = readers.get(locale);
    if (reader === undefined) {
      const vocabulary = createVocabulary(locale, (word) => resources.stem(locale, word));
      reader = new Reader(locale, vocabulary, () => textCount++);
      readers.set(locale, reader);
    }
    return reader;
  };
  const types = columnTypes(catalog.segments);
  const rows = catalog.segments.map(({ key, kind, texts }): Row => {
    const cells = new Map<Locale, Cell>();
    for (const [locale, text] of texts) cells.set(locale, new TextCell(text, readerOf(locale)));
    return { segmentKey: key, kind, type: types.get(kind) ?? 'prose', cells };
  });
  const byKey = new Map(rows.map((row) => [row.segmentKey, row]));
  const byType = new Map<ColumnType, Row[]>();
  for (const row of rows) {
    const others = byType.get(row.type);
    if (others === undefined) byType.set(row.type, [row]);
    else others.push(row);
  }
  const sentences = new Map<Row, readonly AlignedSentence[]>();
  const results = new Map<unknown, { readonly value: unknown }>();

  const input: RuleInput = {
    catalog,
    locales: catalog.locales,
    rows,
    rowsOf: (type) => byType.get(type) ?? [],
    row: (segmentKey) => byKey.get(segmentKey),
    textCount,
    vocabulary: (locale): Vocabulary => readerOf(locale).vocabulary,
    sentences(row) {
      let aligned = sentences.get(row);
      if (aligned === undefined) {
        const relative = input.analyse(wordiness);
        aligned = alignSentences(row, (locale) => relative.get(locale) ?? 1);
        sentences.set(row, aligned);
      }
      return aligned;
    },
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
