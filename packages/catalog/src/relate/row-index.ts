import type { CodeRow, Document, EventRow, Locale } from '../model.ts';

export interface LocaleRow<Row> {
  readonly locale: Locale;
  readonly row: Row;
}

/** Every locale's row under each key, in the order of the documents; repetitions (`~2`) are rows of no key. */
export interface RowIndex<Row> {
  readonly byKey: ReadonlyMap<string, readonly LocaleRow<Row>[]>;
  /** Each document's keys in its own order. */
  readonly sequences: readonly (readonly string[])[];
}

export function indexEventRows(documents: readonly Document[]): RowIndex<EventRow> {
  return indexRows(documents.map(({ locale, eventRows }) => ({ locale, rows: eventRows })));
}

export function indexCodeRows(documents: readonly Document[]): RowIndex<CodeRow> {
  return indexRows(documents.map(({ locale, codeRows }) => ({ locale, rows: codeRows })));
}

function indexRows<Row extends { readonly key: string }>(
  tables: readonly { readonly locale: Locale; readonly rows: readonly Row[] }[],
): RowIndex<Row> {
  const byKey = new Map<string, LocaleRow<Row>[]>();
  const sequences = tables.map(({ locale, rows }) => {
    const kept = rows.filter(({ key }) => !key.includes('~'));
    for (const row of kept) {
      const known = byKey.get(row.key);
      if (known) known.push({ locale, row });
      else byKey.set(row.key, [{ locale, row }]);
    }
    return kept.map(({ key }) => key);
  });
  return { byKey, sequences };
}
