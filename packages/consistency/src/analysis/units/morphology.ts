import type { Vocabulary } from '../../model.ts';
import { memo } from '../../maps.ts';

const noParts: readonly string[] = [];
const partMin = 4;
const lastPartMin = 3;
/** A known last part behind an unknown first one must be longer than endings are. */
const loneLastPartMin = 6;
const longest = 48;
/** Letters that Germanic languages put between two parts (`anslutning-s-app`). */
const links = ['', 's', 'e', 'n', 'es', 'en', 'er'];
const finalVowel = /[aeiouyåäöë]$/;
/** A locale makes compounds if at least so many of its long words, and such a share of them, fall into two known words. */
const compoundsMin = 3;
const shareMin = 0.02;
/** Endings that a stemmer leaves (`certifikatet` beside `certifikat`): longest ending by the least length of what remains. */
const endings = [
  [4, 2],
  [5, 3],
] as const;
/** An ending of two or three letters is one if it is seen behind so many other stems. */
const seenEndingMin = 1;

/** What words are made of. */
export interface Morphology {
  /** The word's stem; that of a shorter word where the rest is an ending the stemmer does not know. */
  stem(word: number): string;
  /** Stems of a compound's parts, and of their parts; none where the word is none. */
  parts(word: number): readonly string[];
}

/**
 * Splits compounds by the locale's own words: `händelseinformation` into `händelse` and `information`. Whether a language makes
 * compounds shows in its words: where several fall into two words of the same page it does, and then a long word with one known
 * part is split too, and its other part is learnt. `words` are those to learn from.
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
  /** Stems by the forms that stand in the texts, and by themselves. */
  readonly #known = new Map<string, string>();
  /** Stems by the forms they take as first part of a compound. */
  readonly #modifiers = new Map<string, string>();
  readonly #own: string[] = [];
  readonly #stemOf: (word: string) => string;
  #endings: ReadonlyMap<string, number> | null = null;

  constructor(stemOf: (word: string) => string) {
    this.#stemOf = stemOf;
  }

  add(form: string, stem: string): void {
    if (form.length < partMin || form.length > longest) return;
    this.#own.push(form);
    this.#known.set(form, stem);
    if (stem.length >= partMin && !this.#known.has(stem)) this.#known.set(stem, stem);
  }

  #isEnding(letters: string): boolean {
    this.#endings ??= this.#seenEndings();
    return (this.#endings.get(letters) ?? 0) >= seenEndingMin;
  }

  #seenEndings(): ReadonlyMap<string, number> {
    const seen = new Map<string, number>();
    for (const form of this.#own) {
      for (const [least, longestEnding] of endings) {
        for (let ending = 2; ending <= longestEnding && form.length - ending >= least; ending++) {
          const base = this.#known.get(form.slice(0, -ending));
          // Three letters behind a word that is inflected already are a compound's last part, not an ending.
          if (base === undefined || (ending > 2 && base.length < form.length - ending)) continue;
          if (this.#endsInWord(form, ending)) continue;
          const letters = form.slice(-ending);
          seen.set(letters, (seen.get(letters) ?? 0) + 1);
        }
      }
    }
    return seen;
  }

  /** True where a word that is longer than the ending ends the form: that is a compound's last part. */
  #endsInWord(form: string, ending: number): boolean {
    for (let letters = Math.max(partMin, ending + 1); letters <= form.length - partMin; letters++) {
      if (this.#known.has(form.slice(-letters))) return true;
    }
    return false;
  }

  stem(form: string, known = this.#known.get(form) ?? form): string {
    let stem = known;
    for (let again = true; again;) {
      again = false;
      for (const [least, longestEnding] of endings) {
        for (let ending = 1; ending <= longestEnding && stem.length - ending >= least; ending++) {
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

  /** What splits a form, once the texts' own compounds have taught it. */
  learnCompounds(): (form: string) => readonly string[] {
    for (const form of this.#known.keys()) this.#learn(form);
    const long = this.#own.filter((form) => form.length >= partMin * 2);
    long.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    const split = new Map<string, readonly string[]>();
    for (const form of long) {
      const parts = this.#twoKnown(form);
      if (parts !== noParts) split.set(form, parts);
    }
    if (split.size < compoundsMin || split.size < long.length * shareMin) return () => noParts;
    for (let pass = 0; pass < 2; pass++) {
      for (const form of long) {
        if (split.has(form)) continue;
        const parts = this.#split(form);
        if (parts === noParts) continue;
        split.set(form, parts);
        for (const part of parts) {
          if (part.length < partMin || this.#known.has(part)) continue;
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
    if (short.length >= partMin && !this.#modifiers.has(short)) this.#modifiers.set(short, stem);
  }

  #split(form: string): readonly string[] {
    const both = this.#twoKnown(form);
    return both === noParts ? this.#oneKnown(form) : both;
  }

  /** The last place at which a part can begin: what is behind the stem is an ending. */
  #lastBorder(form: string): number {
    return Math.min(form.length, this.stem(form).length) - lastPartMin;
  }

  #twoKnown(form: string): readonly string[] {
    for (let at = form.length - partMin; at >= partMin; at--) {
      const first = this.#modifiers.get(form.slice(0, at));
      if (first === undefined) continue;
      const rest = this.stem(form.slice(at));
      if (rest.length >= partMin && first !== rest && this.#known.has(rest)) return [first, rest];
    }
    return noParts;
  }

  #oneKnown(form: string): readonly string[] {
    const border = this.#lastBorder(form);
    for (let at = lastPartMin; at <= border; at++) {
      if (form.length - at < loneLastPartMin) break;
      const ofForm = this.stem(form.slice(at));
      const last = this.#known.has(ofForm) ? ofForm : this.stem(form).slice(at);
      if (last.length < loneLastPartMin && last !== ofForm) continue;
      if (this.#known.has(last)) return [this.stem(withoutLink(form.slice(0, at))), last];
    }
    for (const restMin of [partMin, lastPartMin]) {
      for (let at = Math.min(border, form.length - restMin); at > partMin; at--) {
        const first = this.#modifiers.get(form.slice(0, at));
        if (first !== undefined) return [first, this.stem(form.slice(at), this.#stemOf(form.slice(at)))];
      }
    }
    return noParts;
  }
}

function withoutLink(part: string): string {
  return part.length > partMin + 1 && part.endsWith('s') ? part.slice(0, -1) : part;
}
