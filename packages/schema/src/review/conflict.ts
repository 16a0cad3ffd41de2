import type { ReviewConflict } from '@eventide/contract';
import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { ReviewRef } from './review.ts';

interface ReviewConflicts extends UserError {
  readonly kind: 'ReviewConflict';
  readonly conflicts: readonly ReviewConflict[];
}

const ReasonRef = builder.enumType('ReviewConflictReason', {
  description: 'Why a change does not fit what is there now.',
  values: {
    VERSION: { description: 'Someone else has decided meanwhile.' },
    TEXT_CHANGED: { description: 'The page has another text now.' },
    GONE: { description: 'The page has no such text any more.' },
  } as const,
});

const TextConflictRef = builder.objectRef<ReviewConflict>('TextConflict').implement({
  description: 'One text that is not what it was taken for.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the text.' }),
    locale: t.expose('locale', { description: 'The language of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', { description: 'As given: names the text that was looked at.' }),
    reason: t.expose('reason', { description: 'What has happened.', type: ReasonRef }),
    current: t.field({
      description: 'What is there now; null where the text is gone. A new try names its `version` and `textHash`.',
      type: ReviewRef,
      nullable: true,
      resolve: ({ current }) => current,
    }),
  }),
});

export const ReviewConflictRef = builder.objectRef<ReviewConflicts>('ReviewConflict').implement({
  description:
    'Nothing was changed, as someone was faster or the text is another one by now (`CONFLICT`). Nothing is ever overwritten silently.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    conflicts: t.field({
      description: 'The texts concerned, with the current state of each.',
      type: [TextConflictRef],
      resolve: ({ conflicts }) => conflicts,
    }),
  }),
});

export function reviewConflict(conflicts: readonly ReviewConflict[], path: string): ReviewConflicts {
  const [only, ...others] = conflicts;
  const message =
    only && others.length === 0
      ? sentences[only.reason](only)
      : `${conflicts.length} texts are no longer as they were looked at. Nothing was changed: look again and decide.`;
  return { kind: 'ReviewConflict', code: 'CONFLICT', message, path: [path], conflicts };
}

const sentences: Record<ReviewConflict['reason'], (conflict: ReviewConflict) => string> = {
  VERSION: ({ current }) => `${current?.by?.name ?? 'Someone'} has decided meanwhile. Look again and decide.`,
  TEXT_CHANGED: () => 'The page has another text here now. Look again and decide.',
  GONE: () => 'The page has no such text any more.',
};
