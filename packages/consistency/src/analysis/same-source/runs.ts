import type { Wordings } from './wordings.ts';

/** Words that must be alike again behind a break. */
export const resumedMin = 3;

/** How long two sentences run alike from the end (or beginning), by locale's index; the same room serves for every pair. */
export class Runs {
  /** Words alike from the end (or beginning). */
  readonly alike: Int32Array;
  /** Of the longer sentence; 0 where the locale has nothing to say of the pair. */
  readonly lengths: Int32Array;
  /** By language, the greatest share of a sentence that is alike. */
  readonly #shares: Float64Array;
  /** Locales that have something to say. */
  count = 0;
  readonly #wordings: Wordings;

  constructor(wordings: Wordings) {
    const size = wordings.locales.length;
    this.alike = new Int32Array(size);
    this.lengths = new Int32Array(size);
    this.#shares = new Float64Array(size);
    this.#wordings = wordings;
  }

  measure(one: number, other: number, fromEnd: boolean): void {
    const { languages, of, folded } = this.#wordings;
    const { alike, lengths } = this;
    const shares = this.#shares;
    shares.fill(0);
    this.count = 0;
    for (let at = 0; at < lengths.length; at++) {
      const wording = of[at]?.[one] ?? -1;
      const own = folded[at];
      lengths[at] = 0;
      if (own === undefined || wording < 0 || wording === of[at]?.[other] || (own.starts[other] ?? -1) < 0) continue;
      const length = Math.max(own.lengthOf(one), own.lengthOf(other));
      const words = own.alikeIn(one, other, fromEnd, 0, 0);
      const language = languages[at] ?? 0;
      alike[at] = words;
      lengths[at] = length;
      shares[language] = Math.max(shares[language] ?? 0, words / length);
      this.count++;
    }
  }

  /** The share of a locale's sentence that must be alike to lie beyond a break of so many words. */
  #reach(at: number, words: number): number {
    return ((this.alike[at] ?? 0) + words + resumedMin) / (this.lengths[at] ?? 1);
  }

  /** How many other languages are alike beyond a break of so many words. */
  languagesReaching(at: number, words: number): number {
    const { languages } = this.#wordings;
    const reach = this.#reach(at, words);
    let reaching = 0;
    for (let language = 0; language < this.#shares.length; language++) {
      if (language !== languages[at] && (this.#shares[language] ?? 0) >= reach) reaching++;
    }
    return reaching;
  }

  /** The other locales that are alike beyond a break of so many words. */
  localesReaching(at: number, words: number): readonly number[] {
    const reach = this.#reach(at, words);
    const reaching: number[] = [];
    this.lengths.forEach((length, other) => {
      if (other !== at && length > 0 && (this.alike[other] ?? 0) / length >= reach) reaching.push(other);
    });
    return reaching;
  }
}
