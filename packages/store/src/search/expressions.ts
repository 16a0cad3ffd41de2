import type { QueryTerm, Word } from '@eventide/catalog';

const prefixMin = 2;

/**
 * Each term, with the words that `near` returns for it, in the syntax of `to_tsquery`. Words consist only of letters,
 * digits and marks, so quoting them is enough. The last one may be incomplete.
 * https://www.postgresql.org/docs/15/datatype-textsearch.html#DATATYPE-TSQUERY
 */
export function expressionsOf(
  terms: readonly QueryTerm[],
  near: (folded: string) => readonly string[] = () => [],
): string[] {
  return terms.map(({ words, whole }, at) => {
    const isLast = at === terms.length - 1;
    const all = words.map((word) => wordExpression(word, near(word.folded), isLast)).join(' & ');
    return whole === null ? `(${all})` : `((${all}) | ${wordExpression(whole, near(whole.folded), isLast)})`;
  });
}

function wordExpression({ lowered, folded }: Word, near: readonly string[], isLast: boolean): string {
  const prefix = isLast && folded.length >= prefixMin ? ':*' : '';
  const own = [...new Set([lowered, folded])].map((word) => `'${word}'${prefix}`);
  const others = near.filter((word) => word !== folded).map((word) => `'${word}'`);
  return `(${[...own, ...others].join(' | ')})`;
}
