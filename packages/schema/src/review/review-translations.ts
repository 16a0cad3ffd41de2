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
  description: 'A text to decide on, as it was looked at.',
  fields: (t) => ({
    segmentKey: t.string({ required: true, description: 'As in `Translation.segmentKey`.' }),
    locale: t.field({ type: 'Locale', required: true, description: 'As in `Translation.locale`.' }),
    textHash: t.string({ required: true, description: 'As in `Translation.textHash`.' }),
    version: t.int({ required: true, description: 'As in `Review.version`.' }),
  }),
});

const ChangedRef = builder.objectRef<Changed>('ReviewTranslationsPayload').implement({
  description: 'What was decided.',
  fields: (t) => ({
    reviews: t.field({
      description: 'The texts, in the order given, as of now.',
      type: [ReviewRef],
      resolve: ({ reviews }) => reviews,
    }),
    batchId: t.exposeID('batchId', {
      description: 'To take back everything that was decided at once, by `undo`; null where nothing differed.',
      nullable: true,
    }),
  }),
});

const ResultRef = builder.unionType('ReviewTranslationsResult', {
  description: 'The decision, or why there is none.',
  types: [ChangedRef, ReviewConflictRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('reviewTranslations', (t) =>
  t.field({
    description: 'Decides on texts, all of them or none. For reviewers.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      texts: t.arg({
        type: [ReviewedTextInputRef],
        required: true,
        description: `The texts, as they were looked at; at most ${limits.bulkSize}.`,
      }),
      state: t.arg({ type: ReviewStateRef, required: true, description: 'The decision.' }),
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
