import type { Locale } from '@eventide/catalog';
import { directionOf } from '@eventide/catalog/text';
import { builder } from '../builder.ts';
import { requireListSize } from '../paging/list-size.ts';
import { AuthorRef } from '../people/author.ts';
import { FindingRef } from '../refs.ts';
import { TextDirectionRef } from '../text/direction.ts';
import { ConceptSourceRef, TermStateRef } from './enums.ts';
import type { ConceptRow, RenderingRow } from './rows.ts';

const TermRenderingRef = builder.objectRef<RenderingRow>('TermRendering').implement({
  description: 'A term of a concept.',
  fields: (t) => ({
    locale: t.expose('locale', {
      description:
        'Locale of the term; a language alone (`de`) stands for all of its locales without terms of their own.',
      type: 'Locale',
    }),
    direction: t.field({
      description: 'Writing direction of the term.',
      type: TextDirectionRef,
      resolve: ({ locale }) => directionOf(locale),
    }),
    term: t.exposeString('term', { description: 'The term. Texts may have it inflected or in a longer word.' }),
    state: t.expose('state', {
      description: 'Whether it is to be used; of a mined concept, what promoting it would make of it.',
      type: TermStateRef,
    }),
    count: t.exposeInt('count', {
      description: 'How often the texts have it, in any inflection; null if it is not counted.',
      nullable: true,
    }),
    segmentKey: t.exposeString('segmentKey', {
      description: 'Key of the segment in which it stands first; null if it is not counted.',
      nullable: true,
    }),
  }),
});

/** Findings of one concept that are listed unless more are asked for. */
const findingsShown = 10;

export const ConceptRef = builder.objectRef<ConceptRow>('Concept').implement({
  description: 'What several languages have a term for: one of the term base, or one that the review has mined.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'Of a stored concept, as mutations take it. Of a mined one, valid within one review only. Not a global ID.',
    }),
    source: t.expose('source', { description: 'Where it is from.', type: ConceptSourceRef }),
    definition: t.exposeString('definition', {
      description: 'What it is; null if nobody has written that down.',
      nullable: true,
    }),
    renderings: t.field({
      description: 'Its terms, by locale: the preferred one first, forbidden ones last.',
      type: [TermRenderingRef],
      args: { locales: t.arg({ type: ['Locale'], description: 'Only terms of these locales.' }) },
      complexity: { field: 1, multiplier: 6 },
      resolve: ({ renderings }, { locales }) => inLocales(renderings, locales),
    }),
    version: t.exposeInt('version', {
      description: 'Grows with every change. A change has to name the version it is based on. 0 for a mined concept.',
    }),
    at: t.expose('at', {
      description: 'Time of the last change; null for a mined concept.',
      type: 'DateTime',
      nullable: true,
    }),
    by: t.expose('by', {
      description: 'Who made the last change; null for a mined concept.',
      type: AuthorRef,
      nullable: true,
    }),
    findingCount: t.int({
      description: 'Number of open findings on its terms: where the texts disagree, or depart from the term base.',
      resolve: ({ findings }) => findings.length,
    }),
    findings: t.field({
      description: 'Open findings on its terms, in source order.',
      type: [FindingRef],
      args: {
        first: t.arg.int({ required: true, defaultValue: findingsShown, description: 'How many at most; 0 to 100.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ findings }, { first }) => findings.slice(0, Math.max(0, first)),
    }),
  }),
});

function inLocales(
  renderings: readonly RenderingRow[],
  locales: readonly Locale[] | null | undefined,
): readonly RenderingRow[] {
  if (locales == null) return renderings;
  requireListSize('locales', locales);
  return renderings.filter(({ locale }) => locales.includes(locale));
}
