import {
  createLookup,
  lookupReasons,
  strengthOf,
  type Catalog,
  type EventSource,
  type Locale,
  type LookupMatch,
} from '@eventide/catalog';
import { createExplainer, type Explanation } from './explanation.ts';
import { noWarnings, type WarningsOf } from './warnings.ts';

/** One thing that a text may mean. */
export interface Answer {
  readonly catalog: Catalog;
  readonly match: LookupMatch;
  readonly explanation: Explanation;
}

export interface Answers {
  /** The locale of the texts. */
  readonly locale: Locale;
  /** Best first. */
  readonly answers: readonly Answer[];
}

interface Asked {
  /** The locale asked for; null: that of the text found. */
  readonly asked: Locale | null;
  /** Where nothing else says it. */
  readonly byDefault: Locale;
  /** At most so many answers. */
  readonly limit: number;
  /** Whose events a catalogue has, as its folder says. */
  readonly sourceOf: (catalog: Catalog) => EventSource | null;
  /** Reviews the catalogues of the answers, for the warnings of their texts; null: they are not reviewed. */
  readonly review: ((catalogs: readonly Catalog[]) => Promise<(catalog: Catalog) => WarningsOf>) | null;
}

/** Looks a text up in every catalogue. What one of them has is never mixed with what is merely near in another. */
export async function answersIn(
  catalogs: readonly Catalog[],
  text: string,
  { asked, byDefault, limit, sourceOf, review }: Asked,
): Promise<Answers> {
  const matched = await Promise.all(
    catalogs.map(async (catalog) => {
      const matches = await createLookup(catalog, { source: sourceOf(catalog) })(text, {
        locale: asked ?? byDefault,
        limit,
      });
      return matches.map((match) => ({ catalog, match }));
    }),
  );
  const matches = matched.length === 1 ? matched.flat() : merged(matched.flat()).slice(0, limit);
  const locale = asked ?? matches[0]?.match.locale ?? byDefault;
  const found = [...new Set(matches.map(({ catalog }) => catalog))];
  const warningsIn = found.length === 0 ? null : await review?.(found);
  const explainers = new Map(
    found.map((catalog) => [catalog, createExplainer(catalog, locale, warningsIn?.(catalog) ?? noWarnings)]),
  );
  const answers = matches.flatMap(({ catalog, match }) => {
    const explanation = explainers.get(catalog)?.(match.target);
    return explanation ? [{ catalog, match, explanation }] : [];
  });
  return { locale, answers };
}

interface Found {
  readonly catalog: Catalog;
  readonly match: LookupMatch;
}

function merged(found: readonly Found[]): Found[] {
  const known = found.filter(({ match }) => match.reason === 'TYPO' || strengthOf(match.reason) !== 'NEAR');
  // Scores compare reasons within one catalogue only.
  const rank = ({ match }: Found) => lookupReasons.indexOf(match.reason);
  const sorted = (known.length > 0 ? known : found).toSorted(
    (one, other) => rank(one) - rank(other) || other.match.score - one.match.score,
  );
  // What is clear in its own catalogue may have a meaning in another one as well.
  return sorted.map(({ catalog, match }) => ({
    catalog,
    match: { ...match, unambiguous: match.unambiguous && sorted.every((other) => other.catalog === catalog) },
  }));
}
