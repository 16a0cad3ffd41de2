import type { CellText, TextReview } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { requireDistinct } from '../errors/require-distinct.ts';
import { limits } from '../limits.ts';
import { requireListSize } from '../paging/list-size.ts';
import { ReviewConflictRef, reviewConflict } from './conflict.ts';
import { ReviewStateRef } from './enums.ts';
import { forgetLoaded } from './loaders.ts';
import { ReviewRef } from './review.ts';
import { cellOf } from './text-input.ts';

interface Changed {
  readonly kind: 'ReviewTranslationsPayload';
  readonly reviews: readonly TextReview[];
  readonly batchId: string | null;
}

type ReviewedTextInput = CellText & Pick<TextReview, 'version'>;

const ReviewedTextInputRef = builder.inputRef<ReviewedTextInput>('ReviewedTextInput').implement({
  description: 'A text to decide on, with the hash and version seen.',
  fields: (t) => ({
    segmentKey: t.string({ required: true, description: 'As in `Translation.segmentKey`.' }),
    locale: t.field({ type: 'Locale', required: true, description: 'As in `Translation.locale`.' }),
    textHash: t.string({ required: true, description: 'As in `Translation.textHash`.' }),
    version: t.int({ required: true, description: 'As in `Review.version`.' }),
  }),
});

const ChangedRef = builder.objectRef<Changed>('ReviewTranslationsPayload').implement({
  description: 'The texts after the decision.',
  fields: (t) => ({
    reviews: t.field({
      description: 'The reviews of the texts in the order given, with their new state.',
      type: [ReviewRef],
      resolve: ({ reviews }) => reviews,
    }),
    batchId: t.exposeID('batchId', {
      description: 'Argument for `undo`, to reverse the whole change; null if nothing changed.',
      nullable: true,
    }),
  }),
});

const ResultRef = builder.unionType('ReviewTranslationsResult', {
  description: 'The decision, or why none was made.',
  types: [ChangedRef, ReviewConflictRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('reviewTranslations', (t) =>
  t.field({
    description: 'Sets the review state of texts, all or none. Requires the role reviewer.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      texts: t.arg({
        type: [ReviewedTextInputRef],
        required: true,
        description: `The texts, with the hashes and versions seen; at most ${limits.bulkSize}.`,
      }),
      state: t.arg({ type: ReviewStateRef, required: true, description: 'The new state.' }),
    },
    resolve: async (_root, { catalog, texts, state }, context) => {
      requireListSize('texts', texts, limits.bulkSize);
      requireCatalog(context, catalog);
      const changes = texts.map((text) => ({ ...cellOf('texts', text), version: text.version, state }));
      requireDistinct(
        'texts',
        changes.map(({ segmentKey, locale }) => `${segmentKey} ${locale}`),
      );
      const outcome = await context.store.reviewTranslations({ catalog, changes, actor: actorOf(context) });
      forgetLoaded(context);
      if (outcome.kind === 'CONFLICT') return reviewConflict(outcome.conflicts, 'texts');
      const { reviews, batchId } = outcome;
      return { kind: 'ReviewTranslationsPayload' as const, reviews, batchId };
    },
  }),
);
