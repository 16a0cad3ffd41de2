import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { append, memo } from '../../maps.ts';
import type { RuleInput, SentencePart } from '../../rule.ts';
import { isSameWord } from '../units/same-name.ts';
import type { Unit, Units } from '../units/units.ts';
import { minedConcepts } from './concepts.ts';
import type { Mentions } from './mentions.ts';
import { renderingsOf, type WitnessedConcept } from './renderings.ts';

/** The catalogue's concepts, and for every locale the concepts that each of its words stands for. */
export interface Lexicons {
  readonly witnessed: readonly WitnessedConcept[];
  /** So many fewer witnesses are wanted. */
  readonly leftOut: number;
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
    leftOut: input.leftOut,
    lexiconOf(locale) {
      const lexicon = byLocale.get(locale);
      if (lexicon === undefined) throw new RangeError(`No words of ${locale} were read into units`);
      return lexicon;
    },
  };
}

type Said = readonly WitnessedConcept[];

const nothing: Said = [];

/** The concepts that each word of a locale stands for. */
export class Lexicon {
  readonly units: Units;
  readonly #byUnit = new Map<Unit, WitnessedConcept[]>();
  /** By stem, the concept of one of its forms: any other form that stands for nothing of its own stands for it too. */
  readonly #byStem = new Map<Unit, WitnessedConcept>();

  readonly ofWord = memo((word: number): Said => this.#said(word));
  /** The concepts that the word stands for by itself, rather than by a part of it or a likeness to another word. */
  readonly ofWhole = memo((word: number): Said => this.#saidByWhole(word));
  /** Of the concepts that the word stands for, those that are terms. */
  readonly termsOf = memo((word: number): Said => {
    const terms = this.ofWord(word).filter(({ isTerm }) => isTerm);
    return terms.length === 0 ? nothing : terms;
  });

  constructor(units: Units, witnessed: readonly WitnessedConcept[]) {
    this.units = units;
    for (const concept of witnessed) {
      const own = concept.renderings.get(units.locale);
      if (own === undefined) continue;
      for (const unit of [own.main, ...own.sameName, ...own.others]) {
        append(this.#byUnit, unit, concept);
        if (unit.stem !== null && !this.#byStem.has(unit.stem)) this.#byStem.set(unit.stem, concept);
      }
    }
  }

  #said(word: number): Said {
    const units = this.units.ofWord(word);
    const [stem] = units;
    if (stem === undefined) return nothing;
    const said = new Set(units.flatMap((unit) => this.#byUnit.get(unit) ?? []));
    const byStem = this.#byStem.get(stem);
    if (byStem !== undefined && said.size === 0) said.add(byStem);
    return [...said];
  }

  #saidByWhole(word: number): Said {
    const { locale, vocabulary } = this.units;
    const [stem, ...others] = this.units.ofWord(word);
    if (stem === undefined) return nothing;
    return this.ofWord(word).filter(({ renderings }) => {
      const main = renderings.get(locale)?.main;
      if (main === undefined) return false;
      if (main === stem || (main.stem === stem && others.includes(main))) return true;
      return main.stem === stem && isSameWord(main.word, vocabulary.folded(word));
    });
  }

  /** The index of the first word of a part that stands for a concept; null where none does. */
  firstIn({ cell, firstWord, endWord }: SentencePart, concept: WitnessedConcept): number | null {
    for (let at = firstWord; at < endWord; at++) if (this.ofWord(wordAt(cell, at)).includes(concept)) return at;
    return null;
  }

  mentionsIn({ cell, firstWord, endWord }: SentencePart): Mentions {
    const mentions = new Map<WitnessedConcept, number[]>();
    for (let at = firstWord; at < endWord; at++)
      for (const concept of this.ofWord(wordAt(cell, at))) append(mentions, concept, at);
    return mentions;
  }
}
