import type { QueryTerm, Word } from '@eventide/catalog';

const prefixMin = 2;

/** What else stands for a word without accents. */
export interface Alternatives {
  /** Words that it may be a mistyped form of. */
  readonly near?: (folded: string) => readonly string[];
  /** Words that it may be an inflected form of; they go on as it may go on. */
  readonly shorter: (folded: string) => readonly string[];
}

/**
 * Each term, with its alternatives, in the syntax of `to_tsquery`. Words consist only of letters,
 * digits and marks, so quoting them is enough. The last one may be incomplete.
 * https://www.postgresql.org/docs/15/datatype-textsearch.html#DATATYPE-TSQUERY
 */
export function expressionsOf(terms: readonly QueryTerm[], alternatives: Alternatives): string[] {
  return terms.map(({ words, whole }, at) => {
    const isLast = at === terms.length - 1;
    const all = words.map((word) => wordExpression(word, alternatives, isLast)).join(' & ');
    return whole === null ? `(${all})` : `((${all}) | ${wordExpression(whole, alternatives, isLast)})`;
  });
}

function wordExpression({ lowered, folded }: Word, { near, shorter }: Alternatives, isLast: boolean): string {
  const prefix = isLast && folded.length >= prefixMin ? ':*' : '';
  const own = [...new Set([lowered, folded, ...shorter(folded)])].map((word) => `'${word}'${prefix}`);
  const others = (near?.(folded) ?? []).filter((word) => word !== folded).map((word) => `'${word}'`);
  return `(${[...own, ...others].join(' | ')})`;
}
