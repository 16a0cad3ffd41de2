import { graphql } from '../../../data/graphql.ts';
import type { ResultOf } from '../../../data/graphql.ts';
import type { Conflict, Outcome } from '../subjects.ts';
import { placeOf } from './send.ts';

export const ReviewConflict_Fragment = graphql(`
  fragment ReviewConflictFields on ReviewConflict {
    conflicts {
      segmentKey
      locale
      textHash
      reason
      current {
        state
        version
        at
        by {
          name
        }
      }
    }
  }
`);

/** A text that has changed has to be looked at before anything is decided on it. */
export function conflictOf(
  { conflicts }: ResultOf<typeof ReviewConflict_Fragment>,
  again: (() => Promise<Outcome>) | null,
): Outcome {
  return {
    kind: 'CONFLICT',
    conflicts: conflicts.map((one): Conflict => {
      const { current, reason } = one;
      const now = current === null ? null : { words: current.state, by: current.by?.name ?? null, at: current.at };
      return { place: placeOf(one), now: reason === 'VERSION' ? now : null, why: reason };
    }),
    again: conflicts.every(({ reason }) => reason === 'VERSION') ? again : null,
  };
}
