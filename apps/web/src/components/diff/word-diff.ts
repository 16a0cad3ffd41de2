import { diffArrays } from 'diff';
import { mostEdits, wordsOf } from './words.ts';

/** A stretch of a text that the other one has too, or has not. */
export interface Stretch {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two versions of a text, cut up so that each in itself is the whole text. */
interface WordDiff {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

/** What of a text is another in the next version, word by word; words as the language has them, spaces or not. */
export function diffWords(before: string, after: string, locale: string): WordDiff {
  const [old, now] = [wordsOf(before, locale), wordsOf(after, locale)];
  const changes = diffArrays(old, now, { maxEditLength: mostEdits });
  if (changes === undefined) return { before: joined([[before, true]]), after: joined([[after, true]]) };
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    joined(changes.filter((change) => !change[other]).map((change) => [change.value.join(''), change[own]]));
  return { before: side('added', 'removed'), after: side('removed', 'added') };
}

/** Spaces between changed words are part of the change, so that a phrase is marked as one; those around it are not. */
function joined(stretches: readonly (readonly [text: string, isChanged: boolean])[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  const add = (text: string, isChanged: boolean): void => {
    const last = whole.at(-1);
    if (last?.isChanged === isChanged) whole[whole.length - 1] = { text: last.text + text, isChanged };
    else if (text !== '') whole.push({ text, isChanged });
  };
  for (const [index, [text, own]] of stretches.entries()) {
    const isBetween =
      text.trim() === '' && (stretches[index - 1]?.[1] ?? false) && (stretches[index + 1]?.[1] ?? false);
    add(text, own || isBetween);
  }
  const found = whole.splice(0);
  for (const { text, isChanged } of found) {
    const words = text.trim();
    const start = text.indexOf(words);
    const isPhrase = isChanged && words !== '';
    if (isPhrase) add(text.slice(0, start), false);
    add(isPhrase ? words : text, isChanged);
    if (isPhrase) add(text.slice(start + words.length), false);
  }
  return whole;
}
