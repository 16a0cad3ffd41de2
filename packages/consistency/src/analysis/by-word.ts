import type { Vocabulary } from '../model.ts';

/** Room for an answer for each word of a vocabulary: an array that is filled here and there would become a slow table. */
export function byWord<T>(vocabulary: Vocabulary): (T | undefined)[] {
  return new Array<T | undefined>(vocabulary.size).fill(undefined);
}
