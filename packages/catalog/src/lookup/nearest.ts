import { editsBetween } from './edits.ts';

/** A number is near to another one if so many digits written wrongly make it the other; more make it another number. */
const editsMax = 2;

interface Candidate<T> {
  readonly value: number;
  /** As it is written, with as many digits as the others. */
  readonly digits: string;
  readonly item: T;
}

interface Near<T> {
  readonly edits: number;
  readonly distance: number;
  readonly item: T;
}

/**
 * What a number that is not declared may be mistyped for, nearest first: of its neighbours below and above those within
 * `editsMax` digits, and, where no neighbour is one digit away, those that are.
 */
export function nearestTo<T>(
  { value, digits }: { readonly value: number; readonly digits: string },
  sorted: readonly Candidate<T>[],
): readonly T[] {
  const near = (candidate: Candidate<T>): Near<T> => ({
    edits: editsBetween(digits, candidate.digits, editsMax),
    distance: Math.abs(candidate.value - value),
    item: candidate.item,
  });
  const below = sorted.findLast((candidate) => candidate.value < value);
  const above = sorted.find((candidate) => candidate.value > value);
  const neighbours = [below, above]
    .filter((candidate) => candidate !== undefined)
    .map(near)
    .filter(({ edits }) => edits <= editsMax);
  const others = neighbours.some(({ edits }) => edits === 1)
    ? []
    : sorted
        .filter((candidate) => candidate !== below && candidate !== above)
        .map(near)
        .filter(({ edits }) => edits === 1)
        .slice(0, othersMax);
  return [...neighbours, ...others]
    .sort((one, other) => one.edits - other.edits || one.distance - other.distance)
    .map(({ item }) => item);
}

/** More to choose from help nobody. */
const othersMax = 3;
