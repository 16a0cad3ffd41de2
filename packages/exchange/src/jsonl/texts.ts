import type { Catalog, Locale, Segment } from '@eventide/catalog';
import type { Decisions, ExchangeFile } from '../texts/unit.ts';

interface Texts {
  readonly segments: readonly Segment[];
  readonly locales: readonly Locale[];
  readonly decisions: Decisions;
}

/** Texts as JSON Lines: a translation a line, with where it stands and what was decided on it. */
export function textLinesFile({ slug, documents }: Catalog, { segments, locales, decisions }: Texts): ExchangeFile {
  const lines = segments.flatMap(({ key, kind, eventId, code, texts }) =>
    locales.flatMap((locale) => {
      const own = texts.get(locale);
      if (own === undefined) return [];
      const { text, markdown, line, column } = own;
      return [
        JSON.stringify({
          ...{ catalog: slug, segmentKey: key, kind, eventId, code, locale, text, markdown },
          ...{ file: documents.get(locale)?.file ?? null, line, column },
          review: decisions.stateOf(key, locale),
          suggestions: decisions.suggestionsOf(key, locale),
        }),
      ];
    }),
  );
  const text = lines.map((line) => `${line}\n`).join('');
  return { name: `${slug}.jsonl`, mediaType: 'application/jsonl', text, count: lines.length, leftOut: [] };
}
