import type { Vocabulary } from '../../model.ts';
import { memo } from '../../maps.ts';
import {
  compoundsMin,
  compoundsShare,
  endings,
  endingsSeenMin,
  lastPartLetters,
  learningPasses,
  loneLastPartLetters,
  partLetters,
  wordLettersMax,
} from './thresholds.ts';

const noParts: readonly string[] = [];
/** Letters that Germanic languages put between two parts (`anslutning-s-app`). */
const links = ['', 's', 'e', 'n', 'es', 'en', 'er'];
const finalVowel = /[aeiouyåäöë]$/;

/** What the words of a locale are made of. */
export interface Morphology {
  /** The word's stem; the stem of a shorter word where the rest is an ending that the stemmer does not know. */
  stem(word: number): string;
  /** The stems of a compound's parts, and of their parts in turn; none where the word is no compound. */
  parts(word: number): readonly string[];
}

/**
 * Splits compounds by the locale's own words: `händelseinformation` into `händelse` and `information`. A language makes compounds
 * if several of its long words consist of two words of the same page. Then a long word with one known part is split too, and its
 * other part is learnt. `words` are the words to learn from.
 */
export function morphologyOf(
  vocabulary: Vocabulary,
  words: readonly number[],
  stemOf: (word: string) => string,
): Morphology {
  const forms = new Forms(stemOf);
  for (const word of words) forms.add(vocabulary.folded(word), vocabulary.stem(word));
  const compounds = forms.learnCompounds();
  return {
    stem: memo((word) => forms.stem(vocabulary.folded(word), vocabulary.stem(word))),
    parts: memo((word) => compounds(vocabulary.folded(word))),
  };
}

class Forms {
  /** Stems, by the forms that occur in the texts and by themselves. */
  readonly #known = new Map<string, string>();
  /** Stems, by the forms that they take as the first part of a compound. */
  readonly #modifiers = new Map<string, string>();
  readonly #own: string[] = [];
  readonly #stemOf: (word: string) => string;
  #endings: ReadonlyMap<string, number> | null = null;

  constructor(stemOf: (word: string) => string) {
    this.#stemOf = stemOf;
  }

  add(form: string, stem: string): void {
    if (form.length < partLetters || form.length > wordLettersMax) return;
    this.#own.push(form);
    this.#known.set(form, stem);
    if (stem.length >= partLetters && !this.#known.has(stem)) this.#known.set(stem, stem);
  }

  #isEnding(letters: string): boolean {
    this.#endings ??= this.#seenEndings();
    return (this.#endings.get(letters) ?? 0) >= endingsSeenMin;
  }

  #seenEndings(): ReadonlyMap<string, number> {
    const seen = new Map<string, number>();
    for (const form of this.#own) {
      for (const { rest, ending: longest } of endings) {
        for (let ending = 2; ending <= longest && form.length - ending >= rest; ending++) {
          const base = this.#known.get(form.slice(0, -ending));
          // Three letters after a word that is inflected already are a compound's last part, not an ending.
          if (base === undefined || (ending > 2 && base.length < form.length - ending)) continue;
          if (this.#endsInWord(form, ending)) continue;
          const letters = form.slice(-ending);
          seen.set(letters, (seen.get(letters) ?? 0) + 1);
        }
      }
    }
    return seen;
  }

  /** True where the form ends in a known word that is longer than the ending: that word is a compound's last part. */
  #endsInWord(form: string, ending: number): boolean {
    for (let letters = Math.max(partLetters, ending + 1); letters <= form.length - partLetters; letters++) {
      if (this.#known.has(form.slice(-letters))) return true;
    }
    return false;
  }

  stem(form: string, known = this.#known.get(form) ?? form): string {
    let stem = known;
    for (let again = true; again;) {
      again = false;
      for (const { rest, ending: longest } of endings) {
        for (let ending = 1; ending <= longest && stem.length - ending >= rest; ending++) {
          if (ending > 1 && (!this.#isEnding(stem.slice(-ending)) || this.#endsInWord(stem, ending))) continue;
          const shorter = this.#known.get(stem.slice(0, -ending));
          if (shorter === undefined || shorter.length >= stem.length) continue;
          stem = shorter;
          again = true;
        }
      }
    }
    return stem;
  }

  /** Learns the compounds of the texts; the answer splits a form into its parts. */
  learnCompounds(): (form: string) => readonly string[] {
    for (const form of this.#known.keys()) this.#learn(form);
    const long = this.#own.filter((form) => form.length >= partLetters * 2);
    long.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    const split = new Map<string, readonly string[]>();
    for (const form of long) {
      const parts = this.#twoKnown(form);
      if (parts !== noParts) split.set(form, parts);
    }
    if (split.size < compoundsMin || split.size < long.length * compoundsShare) return () => noParts;
    for (let pass = 0; pass < learningPasses; pass++) {
      for (const form of long) {
        if (split.has(form)) continue;
        const parts = this.#split(form);
        if (parts === noParts) continue;
        split.set(form, parts);
        for (const part of parts) {
          if (part.length < partLetters || this.#known.has(part)) continue;
          this.#known.set(part, part);
          this.#learn(part);
        }
      }
    }
    for (const [form, parts] of [...split]) if (!split.has(this.stem(form))) split.set(this.stem(form), parts);
    const whole = (form: string): readonly string[] => {
      const parts = split.get(form) ?? noParts;
      return parts === noParts
        ? noParts
        : parts.flatMap((part) => (part.length < form.length ? [part, ...whole(part)] : []));
    };
    return whole;
  }

  #learn(form: string): void {
    const stem = this.stem(form);
    for (const link of links) if (!this.#modifiers.has(form + link)) this.#modifiers.set(form + link, stem);
    const short = form.replace(finalVowel, '');
    if (short.length >= partLetters && !this.#modifiers.has(short)) this.#modifiers.set(short, stem);
  }

  #split(form: string): readonly string[] {
    const both = this.#twoKnown(form);
    return both === noParts ? this.#oneKnown(form) : both;
  }

  /** The last place at which a part can begin: what follows the stem is an ending. */
  #lastBorder(form: string): number {
    return Math.min(form.length, this.stem(form).length) - lastPartLetters;
  }

  #twoKnown(form: string): readonly string[] {
    for (let at = form.length - partLetters; at >= partLetters; at--) {
      const first = this.#modifiers.get(form.slice(0, at));
      if (first === undefined) continue;
      const rest = this.stem(form.slice(at));
      if (rest.length >= partLetters && first !== rest && this.#known.has(rest)) return [first, rest];
    }
    return noParts;
  }

  #oneKnown(form: string): readonly string[] {
    const border = this.#lastBorder(form);
    for (let at = lastPartLetters; at <= border; at++) {
      if (form.length - at < loneLastPartLetters) break;
      const ofForm = this.stem(form.slice(at));
      const last = this.#known.has(ofForm) ? ofForm : this.stem(form).slice(at);
      if (last.length < loneLastPartLetters && last !== ofForm) continue;
      if (this.#known.has(last)) return [this.stem(withoutLink(form.slice(0, at))), last];
    }
    for (const restMin of [partLetters, lastPartLetters]) {
      for (let at = Math.min(border, form.length - restMin); at > partLetters; at--) {
        const first = this.#modifiers.get(form.slice(0, at));
        if (first !== undefined) return [first, this.stem(form.slice(at), this.#stemOf(form.slice(at)))];
      }
    }
    return noParts;
  }
}

function withoutLink(part: string): string {
  return part.length > partLetters + 1 && part.endsWith('s') ? part.slice(0, -1) : part;
}
