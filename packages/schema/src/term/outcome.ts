import type { ConceptOutcome, StoredConcept } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { CatalogSnapshot, SchemaContext } from '../context.ts';
import { statuses } from '../dismissal/status.ts';
import { UserErrorRef, type UserError } from '../errors/user-error.ts';
import { forgetLoaded } from '../review/loaders.ts';
import { ConceptRef } from './concept.ts';
import { type ConceptRow, conceptRows } from './rows.ts';

interface Saved {
  readonly kind: 'ConceptPayload';
  readonly concept: ConceptRow | null;
  readonly batchId: string | null;
}

interface Conflict extends UserError {
  readonly kind: 'ConceptConflict';
  readonly current: ConceptRow | null;
}

interface Refused extends UserError {
  readonly kind: 'ConceptRefused';
}

const SavedRef = builder.objectRef<Saved>('ConceptPayload').implement({
  description:
    'A concept of the term base after a change. Texts are held to it by the next review, which begins at once: `catalogChanged` tells when it is done.',
  fields: (t) => ({
    concept: t.expose('concept', {
      description: 'The concept; null once it is removed.',
      type: ConceptRef,
      nullable: true,
    }),
    batchId: t.exposeID('batchId', {
      description: 'Argument for `undo`, to reverse the change; null if nothing differed.',
      nullable: true,
    }),
  }),
});

const ConflictRef = builder.objectRef<Conflict>('ConceptConflict').implement({
  description:
    'Nothing was changed. `CONFLICT`: someone has changed the concept in the meantime; `KNOWN`: the term base has these terms already; `GONE`: there is no such concept.',
  interfaces: [UserErrorRef],
  fields: (t) => ({
    current: t.expose('current', {
      description: 'The concept as it is now; null if there is none.',
      type: ConceptRef,
      nullable: true,
    }),
  }),
});

const RefusedRef = builder.objectRef<Refused>('ConceptRefused').implement({
  description:
    'Nothing was changed. `NO_TERM`: it has no term, or an empty one; `TWICE`: a locale has a term twice; `TWO_PREFERRED`: a locale has two preferred terms; `TOO_LONG`, `TOO_MANY`: beyond the limits of `ConceptInput`; `FULL`: the term base has as many concepts as one may have.',
  interfaces: [UserErrorRef],
});

export const ConceptResultRef = builder.unionType('ConceptResult', {
  description: 'The concept, or why the term base was not changed.',
  types: [SavedRef, ConflictRef, RefusedRef],
  resolveType: ({ kind }) => kind,
});

export const conceptRefused = (fault: Pick<UserError, 'code' | 'words'>): Refused => ({
  ...fault,
  ...{ kind: 'ConceptRefused', path: ['concept'] },
});

interface Changed {
  readonly snapshot: CatalogSnapshot;
  /** Where the input names the concept. */
  readonly path: string;
  /** What a conflict is called if the concept is still there. */
  readonly conflict: 'CONFLICT' | 'KNOWN';
}

/** What the store has said of a change, as the schema tells it. */
export async function conceptResult(
  outcome: ConceptOutcome,
  { snapshot, path, conflict }: Changed,
  context: SchemaContext,
): Promise<Saved | Conflict | Refused> {
  forgetLoaded(context);
  const rowOf = async (concept: StoredConcept | null): Promise<ConceptRow | null> => {
    if (concept === null) return null;
    const [row] = conceptRows(snapshot, [concept], await statuses([snapshot], context));
    return row ?? null;
  };
  switch (outcome.kind) {
    case 'SAVED':
      return { kind: 'ConceptPayload', concept: await rowOf(outcome.concept), batchId: outcome.batchId };
    case 'CONFLICT': {
      const { current } = outcome;
      const common = { kind: 'ConceptConflict' as const, path: [path], current: await rowOf(current) };
      if (current === null) return { ...common, code: 'GONE', words: { messageId: 'concept-gone' } };
      return conflict === 'KNOWN'
        ? { ...common, code: conflict, words: { messageId: 'concept-known' } }
        : { ...common, code: conflict, words: { messageId: 'concept-conflict', data: { by: current.by.name } } };
    }
    case 'FULL':
      return conceptRefused({ code: 'FULL', words: { messageId: 'terms-FULL', data: { limit: outcome.limit } } });
  }
}
