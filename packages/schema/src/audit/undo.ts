import type { AuditEntry, UndoOutcome } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { refuseAccess, scopesOf } from '../access/scopes.ts';
import { builder } from '../builder.ts';
import type { SchemaContext } from '../context.ts';
import { requireText } from '../errors/require-text.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { limits } from '../limits.ts';
import { forgetLoaded } from '../review/loaders.ts';
import type { Words } from '../wording.ts';
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
  description: 'The reversed changes. Undoing is itself a change and can be undone.',
  fields: (t) => ({
    batchId: t.exposeID('batchId', { description: 'Argument for `undo`, to restore what was undone.' }),
    entries: t.field({
      description: 'The new entries of the audit log.',
      type: [AuditEntryRef],
      resolve: ({ entries }) => entries,
    }),
  }),
});

const RefusedRef = builder.objectRef<Refused>('UndoRefused').implement({
  description:
    'Nothing was undone. `CONFLICT`: undoing would overwrite a later change; `NOT_UNDOABLE`: changes of this kind cannot be undone; `NOT_FOUND`: there is no such change.',
  interfaces: [UserErrorRef],
});

const ResultRef = builder.unionType('UndoResult', {
  description: 'The reversed changes, or why nothing was undone.',
  types: [UndoneRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

builder.mutationField('undo', (t) =>
  t.field({
    description:
      'Reverses everything that one mutation changed, or nothing if part of it has been changed since. Requires the role reviewer; for imports, of pages or terms, and changes to people, the role administrator.',
    type: ResultRef,
    authScopes: { reviewer: true },
    args: {
      batchId: t.arg.id({ required: true, description: 'The `batchId` of a mutation or of an `AuditEntry`.' }),
    },
    resolve: async (_root, { batchId }, context) => {
      requireText('batchId', batchId, limits.nameLength);
      if (!scopesOf(context).admin && (await isAdministration(batchId, context))) throw refuseAccess(context);
      const outcome = await context.store.undo({ batchId }, actorOf(context));
      forgetLoaded(context);
      if (outcome.kind === 'UNDONE') await untilVisible(outcome.entries, context);
      const refused = { kind: 'UndoRefused' as const, path: ['batchId'] };
      switch (outcome.kind) {
        case 'UNDONE':
          return { kind: 'UndoPayload' as const, batchId: outcome.batchId, entries: outcome.entries };
        case 'CONFLICT':
          return { ...refused, code: outcome.kind, words: { messageId: 'undo-conflict' as const } };
        case 'NOT_UNDOABLE':
          return { ...refused, code: outcome.kind, words: obstacleIn(outcome) };
        case 'NOT_FOUND':
          return { ...refused, code: outcome.kind, words: { messageId: 'undo-not-found' as const } };
      }
    },
  }),
);

/** Pages that are back can be read once this resolves. */
async function untilVisible(entries: readonly AuditEntry[], { imports }: SchemaContext): Promise<void> {
  for (const { subject, after } of entries) {
    const revision = (after as { readonly revision?: unknown } | null)?.revision;
    if (subject.catalog === null || subject.segmentKey !== null || typeof revision !== 'number') continue;
    await imports.visible({ catalog: subject.catalog, revision });
  }
}

function obstacleIn({ obstacle, action }: Extract<UndoOutcome, { kind: 'NOT_UNDOABLE' }>): Words {
  return obstacle === 'FIRST_IMPORT'
    ? { messageId: 'undo-first-import' }
    : { messageId: 'undo-no-reverse', data: { action } };
}

/** Whether a change was made to pages or people rather than texts or terms, so that a reviewer may not undo it. */
async function isAdministration(batchId: string, { store }: SchemaContext): Promise<boolean> {
  const { entries } = await store.auditLog({ where: { batchId }, first: limits.pageSize });
  return entries.some((entry) => entry.subject.segmentKey === null && !isOneTerm(entry));
}

/** Terms that were imported go as pages do. */
function isOneTerm({ action, after }: AuditEntry): boolean {
  if (action === 'PROMOTE_TERM' || action === 'EDIT_TERM') return true;
  // Of all changes without a segment, only those of concepts keep terms.
  return action === 'UNDO' && typeof after === 'object' && after !== null && 'renderings' in after;
}
