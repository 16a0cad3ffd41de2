import type { Locale } from '@eventide/catalog';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { memo } from '../../maps.ts';
import { minedConcepts } from './concepts.ts';
import { renderingsOf, type WitnessedConcept } from './renderings.ts';
import { isSameWord } from '../units/same-name.ts';
import type { Unit, Units } from '../units/units.ts';

const noTerms: readonly number[] = [];

/** The catalogue's concepts, and for every locale the concepts that each of its words stands for. */
export interface Lexicons {
  readonly witnessed: readonly WitnessedConcept[];
  /** Throws a RangeError for a locale that has no units (no stemmer, or not in the catalogue). */
  readonly lexiconOf: (locale: Locale) => Lexicon;
}

export function lexiconsOf(input: RuleInput): Lexicons {
  const witnessed = input.analyse(renderingsOf);
  const { table } = input.analyse(minedConcepts);
  const byLocale = new Map<Locale, Lexicon>();
  for (const [locale, units] of table.byLocale) byLocale.set(locale, new Lexicon(units, witnessed));
  return {
    witnessed,
    lexiconOf(locale) {
      const lexicon = byLocale.get(locale);
      if (lexicon === undefined) throw new RangeError(`No words of ${locale} were read into units`);
      return lexicon;
    },
  };
}

/** What each word of a locale says, by the numbers of the concepts. */
export class Lexicon {
  readonly units: Units;
  readonly #mains: readonly (Unit | undefined)[];
  readonly #byUnit = new Map<Unit, number[]>();
  /** By stem, what one of its forms says: any other form that says nothing of its own says it too. */
  readonly #byStem = new Map<Unit, number>();
  readonly #isTerm: readonly boolean[];
  /** What the word says by itself, rather than by a part of it or a likeness to another. */
  readonly ofWhole = memo((word: number) => this.#saidByWhole(word));
  readonly ofWord = memo((word: number) => this.#said(word));
  /** Of what the word says, the concepts that are terms. */
  readonly termsOf = memo((word: number) => this.#termsAmong(this.ofWord(word)));

  constructor(units: Units, witnessed: readonly WitnessedConcept[]) {
    this.units = units;
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

  #termsAmong(said: readonly number[]): readonly number[] {
    const terms = said.filter((concept) => this.#isTerm[concept]);
    return terms.length === 0 ? noTerms : terms;
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
  inPart({ cell, firstWord, endWord }: SentencePart): PartMentions {
    const concepts: number[] = [];
    const places: number[] = [];
    for (let at = firstWord; at < endWord; at++) {
      for (const concept of this.ofWord(cell.words[at] ?? 0)) {
        concepts.push(concept);
        places.push(at);
      }
    }
    return new PartMentions(cell.locale, concepts, places);
  }
}

/** By concept, the words of a sentence (indexes into the cell's words) that say it. They are few: looking for one is fast. */
export class PartMentions {
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
export class SentenceMentions {
  readonly byLocale: ReadonlyMap<Locale, PartMentions>;
  #speaking: ReadonlyMap<number, number> | null = null;

  constructor(byLocale: ReadonlyMap<Locale, PartMentions>) {
    this.byLocale = byLocale;
  }

  get size(): number {
    return this.byLocale.size;
  }

  of(locale: Locale): PartMentions | undefined {
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
