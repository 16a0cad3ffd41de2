import type { Locale } from '@eventide/catalog';
import { commonPrefix, editBetween } from '../../corpus/one-edit.ts';
import type { LanguageResources } from '../../rule.ts';
import type { Word } from './candidates.ts';

export interface Verdict {
  readonly word: Word;
  readonly instead: string;
  readonly severity: 'minor' | 'neutral';
  /** The word of the same locale that it was compared with. */
  readonly witness: Word | null;
}

/** How often the other word must appear, and how long the word must be, where there is no dictionary. */
const oftenWithout = 3;
const longWithout = 7;
/** Endings up to this length may be inflection. */
const ending = 3;

/** Whether `word` is a misspelling of `other`, one edit away, in the same locale. */
export function judge(resources: LanguageResources, locale: Locale, word: Word, other: Word): Verdict | null {
  if (word.count > 2 || word.count > other.count || word.stem === other.stem) return null;
  const known = resources.knows(locale, word.folded);
  if (known === true) return null;
  const atEnd = commonPrefix(word.folded, other.folded) >= Math.min(word.folded.length, other.folded.length) - ending;
  if (known === false) {
    const otherKnown = resources.knows(locale, other.folded);
    if (otherKnown === true) {
      const last = commonPrefix(word.folded, other.folded) >= Math.min(word.folded.length, other.folded.length) - 1;
      return { word, instead: other.folded, severity: last ? 'neutral' : 'minor', witness: other };
    }
    return other.count >= oftenWithout && !atEnd
      ? { word, instead: other.folded, severity: 'minor', witness: other }
      : null;
  }
  const swapped = editBetween(word.folded, other.folded) === 'swap';
  if (word.folded.length < longWithout || other.count < oftenWithout || (atEnd && !swapped)) return null;
  // Strong verbs, umlauts and other alternations replace a letter inside a word.
  const replaced = editBetween(word.folded, other.folded) === 'replace';
  const atStart = commonPrefix(word.folded, other.folded) < 2;
  return { word, instead: other.folded, severity: replaced || atStart ? 'neutral' : 'minor', witness: other };
}

/** A word that is neither in the dictionary nor similar to another word of the locale, but one slip away from a word in the dictionary. */
export function judgeAlone(
  resources: LanguageResources,
  locale: Locale,
  word: Word,
  stems: ReadonlySet<string>,
): Verdict | null {
  const slips = [...slipsOf(word.folded)];
  resources.expect(locale, slips);
  for (const slip of slips) {
    if (resources.knows(locale, slip) !== true) continue;
    const stem = resources.stem(locale, slip);
    if (stem === word.stem) return null;
    // The same word appears in another form elsewhere on the page: no longer a guess.
    return { word, instead: slip, severity: stems.has(stem) ? 'minor' : 'neutral', witness: null };
  }
  return null;
}

/** The words from which the commonest typing slips make `word`: neighbours swapped, a letter typed twice. */
function* slipsOf(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at++) {
    const one = word.charAt(at);
    const next = word.charAt(at + 1);
    if (one === next) yield word.slice(0, at) + word.slice(at + 1);
    else yield word.slice(0, at) + next + one + word.slice(at + 2);
  }
}
