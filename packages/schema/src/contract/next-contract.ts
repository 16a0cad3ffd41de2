import { breakingChanges } from './breaking-changes.ts';
import { addBreaks, changesAddedTo, nameOf } from './breaks-log.ts';

/** A version of the two files that are compared: schema.graphql and docs/contract-breaks.md. */
interface Files {
  readonly contract: string;
  readonly log: string;
}

interface Given {
  /** What clients rely on: the files as committed. */
  readonly committed: Files;
  /** docs/contract-breaks.md as it is now: a break recorded since the commit needs no second reason. */
  readonly log: string;
  /** The contract that the code makes. */
  readonly contract: string;
  /** Why the contract may be broken; null if it may not. */
  readonly acceptBreak: string | null;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** REFUSED: `breaks` has a sentence for each change that is not accepted. REASON_MISSING: the reason given is empty. */
export type NextContract =
  | { readonly kind: 'WRITE'; readonly files: Files }
  | { readonly kind: 'REFUSED'; readonly breaks: readonly string[] }
  | { readonly kind: 'REASON_MISSING' };

/** What to write after a change of the schema, or why nothing is written. */
export async function nextContract(given: Given): Promise<NextContract> {
  const { committed, log, contract, today } = given;
  const why = given.acceptBreak?.trim();
  if (why === '') return { kind: 'REASON_MISSING' };
  const accepted = changesAddedTo(committed.log, log);
  const breaks = (await breakingChanges(committed.contract, contract)).filter(
    (change) => !accepted.has(nameOf(change)),
  );
  if (breaks.length > 0 && why === undefined) return { kind: 'REFUSED', breaks };
  const entries = breaks.map((change) => ({ date: today, change, why: why ?? '' }));
  return { kind: 'WRITE', files: { contract, log: addBreaks(log, entries) } };
}
