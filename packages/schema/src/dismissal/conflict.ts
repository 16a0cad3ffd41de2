import type { DismissalConflict, DismissalOutcome } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { FindingNode } from '../context.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { FindingRef } from '../refs.ts';
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
  description: 'One finding that someone else has decided on meanwhile.',
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint', { description: "The finding's." }),
    finding: t.expose('finding', {
      description: 'The finding; null where the review has it no longer.',
      type: FindingRef,
      nullable: true,
    }),
    current: t.expose('current', {
      description: 'What is there now; null where the finding is open.',
      type: DismissalRef,
      nullable: true,
    }),
    version: t.exposeInt('version', { description: 'What a new try has to name.' }),
  }),
});

const ConflictsRef = builder.objectRef<Conflicts>('DismissalConflict').implement({
  description: 'Nothing was changed, as someone else has decided meanwhile (`CONFLICT`).',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    conflicts: t.field({
      description: 'The findings concerned, with the current state of each.',
      type: [FindingConflictRef],
      resolve: ({ conflicts }) => conflicts,
    }),
  }),
});

const RefusedRef = builder.objectRef<DismissalRefused>('DismissalRefused').implement({
  description:
    'Nothing was changed: `NOTE_MISSING`, the reason `OTHER` wants a note; `FINDING_GONE`, the review has one of the findings no longer.',
  interfaces: [UserErrorRef],
});

const ChangedRef = builder.objectRef<Changed>('DismissalPayload').implement({
  description: 'What was decided.',
  fields: (t) => ({
    findings: t.field({
      description: 'The findings, in the order given, as of now.',
      type: [FindingRef],
      resolve: ({ findings }) => findings,
    }),
    batchId: t.exposeID('batchId', {
      description: 'To take back everything that was decided at once, by `undo`; null where nothing differed.',
      nullable: true,
    }),
  }),
});

export const DismissalResultRef = builder.unionType('DismissalResult', {
  description: 'The decision, or why there is none.',
  types: [ChangedRef, ConflictsRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

export function dismissalRefused(code: string, message: string, path: readonly string[]): DismissalRefused {
  return { kind: 'DismissalRefused', code, message, path };
}

/** The answer to what the store has said; `nodes` are the findings concerned. */
export function dismissalResult(
  outcome: DismissalOutcome,
  nodes: readonly FindingNode[],
): Changed | Conflicts | DismissalRefused {
  switch (outcome.kind) {
    case 'CHANGED':
      return { kind: 'DismissalPayload', findings: nodes, batchId: outcome.batchId };
    case 'NOTE_MISSING':
      return dismissalRefused('NOTE_MISSING', 'Say why: the reason "other" wants a note.', ['note']);
    case 'CONFLICT': {
      const byFingerprint = new Map(nodes.map((node) => [node.finding.fingerprint, node]));
      const conflicts = outcome.conflicts.map((conflict) => ({
        ...conflict,
        finding: byFingerprint.get(conflict.fingerprint) ?? null,
      }));
      const message = 'Someone has decided meanwhile. Nothing was changed: look again and decide.';
      return { kind: 'DismissalConflict', code: 'CONFLICT', message, path: ['findings'], conflicts };
    }
  }
}
