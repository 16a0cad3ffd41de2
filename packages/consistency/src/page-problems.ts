import type { Catalog, Diagnostic, Document, Locale, MessageData } from '@eventide/catalog';

/** A problem that reading the pages met at one place. */
export interface PageProblem {
  readonly key: string;
  /** Null: every page that can have it has it, so that it comes from the source. */
  readonly locale: Locale | null;
  readonly data: MessageData;
}

/**
 * What the pages' own diagnostics say, for each locale that has it, or once where all have.
 * @param keyOf what a diagnostic is about; null where it is none of those wanted.
 * @param mayHave how many locales can have a problem with that key.
 */
export function* problemsOf(
  { documents }: Pick<Catalog, 'documents'>,
  keyOf: (diagnostic: Diagnostic, document: Document) => string | null,
  mayHave: (key: string) => number,
): Generator<PageProblem> {
  const byKey = new Map<string, { readonly locale: Locale; readonly data: MessageData }[]>();
  for (const document of documents.values()) {
    for (const diagnostic of document.diagnostics) {
      const key = keyOf(diagnostic, document);
      if (key === null) continue;
      const others = byKey.get(key);
      const problem = { locale: document.locale, data: diagnostic.data };
      if (others === undefined) byKey.set(key, [problem]);
      else others.push(problem);
    }
  }
  for (const [key, found] of byKey) {
    const isShared = found.length > 1 && found.length === mayHave(key);
    for (const { locale, data } of isShared ? found.slice(0, 1) : found) {
      yield { key, locale: isShared ? null : locale, data };
    }
  }
}
