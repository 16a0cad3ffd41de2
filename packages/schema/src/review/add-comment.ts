import type { Comment } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { CommentRef } from './comment.ts';
import { ReviewConflictRef, reviewConflict } from './conflict.ts';
import { InputRefusedRef, inputRefused } from './input-refused.ts';
import { forgetLoaded } from './loaders.ts';
import { cellOf, TextInputRef } from './text-input.ts';

interface Commented {
  readonly kind: 'CommentPayload';
  readonly comment: Comment;
  readonly batchId: string;
}

const CommentedRef = builder.objectRef<Commented>('CommentPayload').implement({
  description: 'A new comment.',
  fields: (t) => ({
    comment: t.expose('comment', { description: 'The comment.', type: CommentRef }),
    batchId: t.exposeID('batchId', { description: 'Argument for `undo`, to reverse the change.' }),
  }),
});

const ResultRef = builder.unionType('CommentResult', {
  description: 'The comment, or why it was not added.',
  types: [CommentedRef, ReviewConflictRef, InputRefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('comment', (t) =>
  t.field({
    description: 'Comments on a text. Requires the role reviewer.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      text: t.arg({ type: TextInputRef, required: true, description: 'The text, with the hash seen.' }),
      body: t.arg.string({ required: true, description: 'The comment, in Markdown.' }),
    },
    resolve: async (_root, { catalog, text, body }, context) => {
      requireText('body', body, limits.commentLength);
      requireCatalog(context, catalog);
      if (body.trim() === '') return inputRefused('EMPTY', 'comment-empty', 'body');
      const cell = cellOf('text', text);
      const outcome = await context.store.addComment({ catalog, cell, body: body.trim(), actor: actorOf(context) });
      forgetLoaded(context);
      if (outcome.kind === 'CONFLICT') return reviewConflict(outcome.conflicts, 'text');
      return { ...outcome, kind: 'CommentPayload' as const };
    },
  }),
);
