import type { ImportFileError, ImportPlan } from '@eventide/contract';
import { builder } from '../builder.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import type { Words } from '../wording.ts';
import { ImportFileErrorRef, ImportPlanRef } from './plan.ts';

interface Refused extends UserError {
  readonly kind: 'ImportRefused';
  readonly errors: readonly ImportFileError[];
  readonly plan: ImportPlan;
}

export const ImportRefusedRef = builder.objectRef<Refused>('ImportRefused').implement({
  description: 'Nothing was imported. `BAD_FILES`: some files cannot be read; `NO_FILES`: no file was given.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    errors: t.field({
      description: 'The errors, file by file.',
      type: [ImportFileErrorRef],
      resolve: ({ errors }) => errors,
    }),
    plan: t.field({
      description: 'What the readable files would change.',
      type: ImportPlanRef,
      resolve: ({ plan }) => ({ ...plan, kind: 'ImportPlan' as const }),
    }),
  }),
});

export function importRefused(plan: ImportPlan): Refused {
  return {
    kind: 'ImportRefused',
    code: plan.errors.length > 0 ? 'BAD_FILES' : 'NO_FILES',
    words: wordsOf(plan),
    path: ['files'],
    errors: plan.errors,
    plan,
  };
}

function wordsOf({ errors }: ImportPlan): Words {
  const [only, ...others] = errors;
  if (!only) return { messageId: 'import-no-files' };
  return others.length === 0 ? only : { messageId: 'import-files-unreadable', data: { count: errors.length } };
}
