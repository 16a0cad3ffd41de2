import type { DismissalConflict, DismissalOutcome } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { FindingNode } from '../context.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { FindingRef } from '../refs.ts';
import type { MessageId } from '../wording.ts';
import { DismissalRef } from './dismissal.ts';

interface ConflictOfFinding extends DismissalConflict {
  readonly finding: FindingNode | null;
}

interface Conflicts extends UserError {
  readonly kind: 'DismissalConflict';
  readonly conflicts: readonly ConflictOfFinding[];
}

export interface DismissalRefused extends UserError {
  readonly kind: 'DismissalRefused';
}

interface Changed {
  readonly kind: 'DismissalPayload';
  readonly findings: readonly FindingNode[];
  readonly batchId: string | null;
}

const FindingConflictRef = builder.objectRef<ConflictOfFinding>('FindingConflict').implement({
  description: 'A finding that someone else has dismissed or reopened in the meantime.',
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint', { description: "The finding's fingerprint." }),
    finding: t.expose('finding', {
      description: 'The finding; null if the review no longer finds it.',
      type: FindingRef,
      nullable: true,
    }),
    current: t.expose('current', {
      description: 'The current dismissal; null if the finding is open.',
      type: DismissalRef,
      nullable: true,
    }),
    version: t.exposeInt('version', { description: 'The version that another attempt has to name.' }),
  }),
});

const ConflictsRef = builder.objectRef<Conflicts>('DismissalConflict').implement({
  description: 'Nothing was changed, because someone else has decided in the meantime (`CONFLICT`).',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    conflicts: t.field({
      description: 'The findings in conflict, with the current state of each.',
      type: [FindingConflictRef],
      resolve: ({ conflicts }) => conflicts,
    }),
  }),
});

const RefusedRef = builder.objectRef<DismissalRefused>('DismissalRefused').implement({
  description:
    'Nothing was changed. `NOTE_MISSING`: the reason `OTHER` requires a note; `FINDING_GONE`: the review no longer finds one of the findings.',
  interfaces: [UserErrorRef],
});

const ChangedRef = builder.objectRef<Changed>('DismissalPayload').implement({
  description: 'The findings after the change.',
  fields: (t) => ({
    findings: t.field({
      description: 'The findings in the order given, with their new state.',
      type: [FindingRef],
      resolve: ({ findings }) => findings,
    }),
    batchId: t.exposeID('batchId', {
      description: 'Argument for `undo`, to reverse the whole change; null if nothing changed.',
      nullable: true,
    }),
  }),
});

export const DismissalResultRef = builder.unionType('DismissalResult', {
  description: 'The decision, or why none was made.',
  types: [ChangedRef, ConflictsRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

export function dismissalRefused(code: string, messageId: MessageId, path: readonly string[]): DismissalRefused {
  return { kind: 'DismissalRefused', code, words: { messageId }, path };
}

/** The GraphQL result for an outcome of the store. `nodes` are the findings of the mutation. */
export function dismissalResult(
  outcome: DismissalOutcome,
  nodes: readonly FindingNode[],
): Changed | Conflicts | DismissalRefused {
  switch (outcome.kind) {
    case 'CHANGED':
      return { kind: 'DismissalPayload', findings: nodes, batchId: outcome.batchId };
    case 'NOTE_MISSING':
      return dismissalRefused('NOTE_MISSING', 'dismissal-note-missing', ['note']);
    case 'CONFLICT': {
      const byFingerprint = new Map(nodes.map((node) => [node.finding.fingerprint, node]));
      const conflicts = outcome.conflicts.map((conflict) => ({
        ...conflict,
        finding: byFingerprint.get(conflict.fingerprint) ?? null,
      }));
      const words = { messageId: 'dismissal-conflict' } as const;
      return { kind: 'DismissalConflict', code: 'CONFLICT', words, path: ['findings'], conflicts };
    }
  }
}
