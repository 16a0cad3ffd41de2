import type { ReviewConflict } from '@eventide/contract';
import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import type { Words } from '../wording.ts';
import { ReviewRef } from './review.ts';

interface ReviewConflicts extends UserError {
  readonly kind: 'ReviewConflict';
  readonly conflicts: readonly ReviewConflict[];
}

const ReasonRef = builder.enumType('ReviewConflictReason', {
  description: 'Why a change conflicts with the current state.',
  values: {
    VERSION: { description: 'Someone else has decided in the meantime.' },
    TEXT_CHANGED: { description: 'The text has changed.' },
    GONE: { description: 'The page no longer has the text.' },
  } as const,
});

const TextConflictRef = builder.objectRef<ReviewConflict>('TextConflict').implement({
  description: 'A text whose state is not the one that the change was based on.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', { description: 'Hash of the text seen, as given.' }),
    reason: t.expose('reason', { description: 'Why it conflicts.', type: ReasonRef }),
    current: t.field({
      description:
        'The current review; null if the text is gone. Another attempt has to name its `version` and `textHash`.',
      type: ReviewRef,
      nullable: true,
      resolve: ({ current }) => current,
    }),
  }),
});

export const ReviewConflictRef = builder.objectRef<ReviewConflicts>('ReviewConflict').implement({
  description:
    'Nothing was changed, because someone else decided first or the text has changed (`CONFLICT`). Nothing is overwritten.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    conflicts: t.field({
      description: 'The texts in conflict, with the current state of each.',
      type: [TextConflictRef],
      resolve: ({ conflicts }) => conflicts,
    }),
  }),
});

export function reviewConflict(conflicts: readonly ReviewConflict[], path: string): ReviewConflicts {
  return { kind: 'ReviewConflict', code: 'CONFLICT', words: wordsOf(conflicts), path: [path], conflicts };
}

function wordsOf(conflicts: readonly ReviewConflict[]): Words {
  const [only, ...others] = conflicts;
  if (!only || others.length > 0) return { messageId: 'review-conflicts', data: { count: conflicts.length } };
  const { reason, current } = only;
  return { messageId: 'review-conflict', data: { reason, by: current?.by?.name ?? 'none' } };
}
