import type { Locale } from '@eventide/catalog';
import type { TermState } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { Conditions } from '../facet/facet.ts';
import { requireTextLength } from '../lookup/targets.ts';
import { requireListSize } from '../paging/list-size.ts';
import { folded } from '../text/folded.ts';
import { type ConceptSource, ConceptSourceRef, TermStateRef } from './enums.ts';
import type { ConceptRow } from './rows.ts';

export interface ConceptFilter {
  readonly source?: readonly ConceptSource[] | null | undefined;
  readonly locale?: readonly Locale[] | null | undefined;
  readonly state?: readonly TermState[] | null | undefined;
  readonly hasFindings?: boolean | null | undefined;
  readonly text?: string | null | undefined;
}

export const ConceptWhereRef = builder.inputType('ConceptWhere', {
  description: 'Conditions on concepts. A list matches any of its values; all fields must match; null is no condition.',
  fields: (t) => ({
    source: t.field({ type: [ConceptSourceRef], description: 'Of the term base, or mined.' }),
    locale: t.field({ type: ['Locale'], description: 'With a term in one of these locales.' }),
    state: t.field({
      type: [TermStateRef],
      description: 'Of the term base, with a term in one of these states; with `locale`, in one of those locales.',
    }),
    hasFindings: t.boolean({ description: '`true`: with open findings on its terms. `false`: without.' }),
    text: t.string({
      description:
        'Whose terms or definition contain it, ignoring case and accents; with `locale`, in its terms there.',
    }),
  }),
});

/** @throws GraphQLError `LIST_SIZE`, `TEXT_LENGTH` */
export function conceptConditions({
  source,
  locale,
  state,
  hasFindings,
  text,
}: ConceptFilter): Conditions<ConceptRow, keyof ConceptFilter> {
  if (locale) requireListSize('where.locale', locale);
  const termsOf = ({ renderings }: ConceptRow) =>
    locale ? renderings.filter((one) => locale.includes(one.locale)) : renderings;
  return {
    ...(source && { source: (row) => source.includes(row.source) }),
    ...(locale && { locale: (row) => termsOf(row).length > 0 }),
    ...(state && { state: (row) => row.source === 'STORED' && termsOf(row).some((one) => state.includes(one.state)) }),
    ...(hasFindings != null && { hasFindings: ({ findings }) => findings.length > 0 === hasFindings }),
    ...(text != null && text.trim() !== '' && { text: containing(text, termsOf) }),
  };
}

function containing(
  text: string,
  termsOf: (row: ConceptRow) => ConceptRow['renderings'],
): (row: ConceptRow) => boolean {
  requireTextLength(text);
  const needle = folded(text.trim());
  return (row) =>
    [row.definition ?? '', ...termsOf(row).map(({ term }) => term)].some((one) => folded(one).includes(needle));
}
