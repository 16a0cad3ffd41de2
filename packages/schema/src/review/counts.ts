import type { Locale } from '@eventide/catalog';
import type { ReviewCounts } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { DocumentRef } from '../refs.ts';
import { loadersOf } from './loaders.ts';

const none: ReviewCounts = { UNREVIEWED: 0, APPROVED: 0, CHANGES_REQUESTED: 0, EXPIRED: 0 };

const totalOf = (counts: ReviewCounts) => counts.UNREVIEWED + counts.APPROVED + counts.CHANGES_REQUESTED;

export const ReviewCountsRef = builder.objectRef<ReviewCounts>('ReviewCounts').implement({
  description:
    'Progress of the review of the prose in one locale. Front matter, lists of codes, and what all pages write alike are not prose.',
  fields: (t) => ({
    total: t.int({ description: 'Number of texts.', resolve: totalOf }),
    approved: t.exposeInt('APPROVED', { description: 'Approved texts.' }),
    changesRequested: t.exposeInt('CHANGES_REQUESTED', { description: 'Texts with changes requested.' }),
    unreviewed: t.exposeInt('UNREVIEWED', {
      description: 'Texts without a decision, including those whose decision has expired.',
    }),
    expired: t.exposeInt('EXPIRED', { description: 'Texts whose decision has expired because the text changed.' }),
    reviewedShare: t.float({
      description: 'Share of the texts that are approved, from 0 to 1; 0 if there are no texts.',
      resolve: (counts) => (totalOf(counts) === 0 ? 0 : counts.APPROVED / totalOf(counts)),
    }),
  }),
});

export async function reviewCountsOf(
  snapshot: CatalogSnapshot,
  locale: Locale,
  context: SchemaContext,
): Promise<ReviewCounts> {
  return (await loadersOf(context).counts.load(snapshot)).get(locale) ?? none;
}

builder.objectField(DocumentRef, 'reviewCounts', (t) =>
  t.field({
    description: 'Progress of the review of its texts.',
    type: ReviewCountsRef,
    resolve: ({ snapshot, document }, _args, context) => reviewCountsOf(snapshot, document.locale, context),
  }),
);
