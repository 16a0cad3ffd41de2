import type { Locale } from '@eventide/catalog';
import type { SentencePart } from '../../rule.ts';
import { byWord } from '../by-word.ts';
import type { WitnessedConcept } from './renderings.ts';
import { isSameWord } from './same-name.ts';
import type { Unit, Units } from './units.ts';

const noTerms: readonly number[] = [];

/** What each word of a locale says, by the numbers of the concepts. */
export class Speech {
  readonly units: Units;
  readonly #mains: readonly (Unit | undefined)[];
  readonly #byUnit = new Map<Unit, number[]>();
  /** By stem, what one of its forms says: any other form that says nothing of its own says it too. */
  readonly #byStem = new Map<Unit, number>();
  readonly #isTerm: readonly boolean[];
  readonly #byWord: (readonly number[] | undefined)[];
  readonly #byWhole: (readonly number[] | undefined)[];
  readonly #termsByWord: (readonly number[] | undefined)[];
  /** By word, whether it says no term: most do not, and are asked about again and again. */
  readonly #saysNone: Uint8Array;

  constructor(units: Units, witnessed: readonly WitnessedConcept[]) {
    this.units = units;
    this.#byWord = byWord(units.vocabulary);
    this.#byWhole = byWord(units.vocabulary);
    this.#termsByWord = byWord(units.vocabulary);
    this.#saysNone = new Uint8Array(units.vocabulary.size);
    this.#isTerm = witnessed.map(({ isTerm }) => isTerm);
    this.#mains = witnessed.map(({ renderings }) => renderings.get(units.locale)?.main);
    witnessed.forEach(({ renderings }, index) => {
      const own = renderings.get(units.locale);
      if (own === undefined) return;
      for (const unit of [own.main, ...own.sameName, ...own.others]) {
        const known = this.#byUnit.get(unit);
        if (known === undefined) this.#byUnit.set(unit, [index]);
        else known.push(index);
        if (unit.stem !== null && !this.#byStem.has(unit.stem)) this.#byStem.set(unit.stem, index);
      }
    });
  }

  /** What the word says by itself, rather than by a part of it or a likeness to another. */
  ofWhole(word: number): readonly number[] {
    return (this.#byWhole[word] ??= this.#saidByWhole(word));
  }

  #saidByWhole(word: number): readonly number[] {
    const [stem, ...others] = this.units.ofWord(word);
    if (stem === undefined) return [];
    const said = this.ofWord(word).filter((concept) => {
      const main = this.#mains[concept];
      if (main === undefined) return false;
      if (main === stem || (main.stem === stem && others.includes(main))) return true;
      return main.stem === stem && isSameWord(main.word, this.units.vocabulary.folded(word));
    });
    return said;
  }

  ofWord(word: number): readonly number[] {
    return (this.#byWord[word] ??= this.#said(word));
  }

  /** Of what the word says, the concepts that are terms. */
  termsOf(word: number): readonly number[] {
    if (this.#saysNone[word] === 1) return noTerms;
    const terms = (this.#termsByWord[word] ??= this.ofWord(word).filter((concept) => this.#isTerm[concept]));
    if (terms.length === 0) this.#saysNone[word] = 1;
    return terms;
  }

  #said(word: number): readonly number[] {
    const units = this.units.ofWord(word);
    const said = new Set(units.flatMap((unit) => this.#byUnit.get(unit) ?? []));
    const [stem] = units;
    const byStem = stem === undefined ? undefined : this.#byStem.get(stem);
    if (byStem !== undefined && said.size === 0) said.add(byStem);
    return [...said];
  }

  /** The first word of a sentence that says a concept. */
  firstIn({ cell, firstWord, endWord }: SentencePart, concept: number): number | null {
    for (let at = firstWord; at < endWord; at++) if (this.ofWord(cell.words[at] ?? 0).includes(concept)) return at;
    return null;
  }

  /** What the words of a sentence say. */
  inPart({ cell, firstWord, endWord }: SentencePart): PartSpeech {
    const concepts: number[] = [];
    const places: number[] = [];
    for (let at = firstWord; at < endWord; at++) {
      for (const concept of this.ofWord(cell.words[at] ?? 0)) {
        concepts.push(concept);
        places.push(at);
      }
    }
    return new PartSpeech(cell.locale, concepts, places);
  }
}

/** By concept, the words of a sentence (indexes into the cell's words) that say it. They are few: looking for one is fast. */
export class PartSpeech {
  readonly locale: Locale;
  readonly #concepts: readonly number[];
  readonly #places: readonly number[];

  /** @param places Beside each concept, where it is said; ascending. */
  constructor(locale: Locale, concepts: readonly number[], places: readonly number[]) {
    this.locale = locale;
    this.#concepts = concepts;
    this.#places = places;
  }

  has(concept: number): boolean {
    return this.#concepts.includes(concept);
  }

  /** Where the concept is first said; null where it is not. */
  first(concept: number): number | null {
    return this.#places[this.#concepts.indexOf(concept)] ?? null;
  }

  timesOf(concept: number): number {
    let times = 0;
    for (const said of this.#concepts) if (said === concept) times++;
    return times;
  }

  /** What is said a single time, with its place; in the order it is said. */
  once(): ReadonlyMap<number, number> {
    const once = new Map<number, number>();
    const concepts = this.#concepts;
    for (let at = 0; at < concepts.length; at++) {
      const concept = concepts[at] ?? 0;
      if (concepts.indexOf(concept) === at && concepts.lastIndexOf(concept) === at)
        once.set(concept, this.#places[at] ?? 0);
    }
    return once;
  }

  /** Counts each concept that is said, once. */
  countIn(speaking: Map<number, number>): void {
    const concepts = this.#concepts;
    for (let at = 0; at < concepts.length; at++) {
      const concept = concepts[at] ?? 0;
      if (concepts.indexOf(concept) === at) speaking.set(concept, (speaking.get(concept) ?? 0) + 1);
    }
  }
}

/** What the locales say in one sentence. */
export class SentenceSpeech {
  readonly byLocale: ReadonlyMap<Locale, PartSpeech>;
  #speaking: ReadonlyMap<number, number> | null = null;

  constructor(byLocale: ReadonlyMap<Locale, PartSpeech>) {
    this.byLocale = byLocale;
  }

  get size(): number {
    return this.byLocale.size;
  }

  of(locale: Locale): PartSpeech | undefined {
    return this.byLocale.get(locale);
  }

  /** How many locales besides one say a concept. */
  speakingBeside(locale: Locale, concept: number): number {
    this.#speaking ??= this.#count();
    const speaking = this.#speaking.get(concept) ?? 0;
    return speaking - (this.of(locale)?.has(concept) === true ? 1 : 0);
  }

  #count(): ReadonlyMap<number, number> {
    const speaking = new Map<number, number>();
    for (const said of this.byLocale.values()) said.countIn(speaking);
    return speaking;
  }
}
