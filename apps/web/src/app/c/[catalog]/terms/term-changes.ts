import type { Rendering } from './subjects.ts';

interface TermChange extends Rendering {
  readonly kind: 'ADDED' | 'REMOVED';
}

/** The terms that come and go between two states of a concept, by locale; one whose state changes does both. */
export function termChanges(before: readonly Rendering[], after: readonly Rendering[]): readonly TermChange[] {
  const without = (all: readonly Rendering[], others: readonly Rendering[]) =>
    all.filter((one) => !others.some((other) => isSame(one, other)));
  const changes = [
    ...without(before, after).map((one): TermChange => ({ ...one, kind: 'REMOVED' })),
    ...without(after, before).map((one): TermChange => ({ ...one, kind: 'ADDED' })),
  ];
  return changes.sort((one, other) => (one.locale < other.locale ? -1 : one.locale > other.locale ? 1 : 0));
}

const isSame = (one: Rendering, other: Rendering): boolean =>
  one.locale === other.locale && one.term === other.term && one.state === other.state;
