import type { AuditEntry } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { refuseAccess, scopesOf } from '../access/scopes.ts';
import { builder } from '../builder.ts';
import type { SchemaContext } from '../context.ts';
import { requireText } from '../errors/require-text.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { limits } from '../limits.ts';
import { forgetLoaded } from '../review/loaders.ts';
import { AuditEntryRef } from './entry.ts';

interface Undone {
  readonly kind: 'UndoPayload';
  readonly batchId: string;
  readonly entries: readonly AuditEntry[];
}

interface Refused extends UserError {
  readonly kind: 'UndoRefused';
}

const UndoneRef = builder.objectRef<Undone>('UndoPayload').implement({
  description: 'What was taken back: changes themselves, which can be taken back in turn.',
  fields: (t) => ({
    batchId: t.exposeID('batchId', { description: 'To take the taking back back, by `undo`.' }),
    entries: t.field({
      description: 'The new entries of the log.',
      type: [AuditEntryRef],
      resolve: ({ entries }) => entries,
    }),
  }),
});

const RefusedRef = builder.objectRef<Refused>('UndoRefused').implement({
  description:
    'Nothing was taken back: `CONFLICT`, someone has changed it since; `NOT_UNDOABLE`, such a change cannot be taken back; `NOT_FOUND`, there is no such change.',
  interfaces: [UserErrorRef],
});

const ResultRef = builder.unionType('UndoResult', {
  description: 'What was taken back, or why nothing was.',
  types: [UndoneRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('undo', (t) =>
  t.field({
    description:
      'Takes back everything that was changed at once, unless someone has changed it since. For reviewers; imports for administrators.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      batchId: t.arg.id({ required: true, description: 'As the mutation, or `AuditEntry.batchId`, gave it.' }),
    },
    resolve: async (_root, { batchId }, context) => {
      requireText('batchId', batchId, limits.nameLength);
      if (!scopesOf(context).admin && (await isAdministration(batchId, context))) throw refuseAccess(context);
      const outcome = await context.store.undo({ batchId }, actorOf(context));
      forgetLoaded(context);
      const refused = { kind: 'UndoRefused' as const, path: ['batchId'] };
      switch (outcome.kind) {
        case 'UNDONE':
          return { kind: 'UndoPayload' as const, batchId: outcome.batchId, entries: outcome.entries };
        case 'CONFLICT':
        case 'NOT_UNDOABLE':
          return { ...refused, code: outcome.kind, message: outcome.message };
        case 'NOT_FOUND':
          return { ...refused, code: 'NOT_FOUND', message: 'There is no such change.' };
      }
    },
  }),
);

/** Whether a change is on pages or people, not on texts: not for a reviewer to take back. */
async function isAdministration(batchId: string, { store }: SchemaContext): Promise<boolean> {
  const { entries } = await store.auditLog({ where: { batchId }, first: limits.pageSize });
  return entries.some(({ subject }) => subject.segmentKey === null);
}
