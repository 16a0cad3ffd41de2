import type { Locale } from '@eventide/catalog';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { languageOf } from '../../languages.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { type Lexicon, type Lexicons, lexiconsOf, type PartMentions, SentenceMentions } from '../concepts/lexicon.ts';

/** A sentence in which the witnesses say a concept oftener than one locale does. */
export interface Gap {
  readonly sentence: AlignedSentence;
  readonly part: SentencePart;
  /** How often the locale says it: less than the witnesses. */
  readonly count: number;
  /** Witnesses that say it here, with the word (an index into the cell's words) that first does. */
  readonly said: ReadonlyMap<Locale, number>;
  readonly mentions: SentenceMentions;
}

const witnessesMin = 3;
/** So many show what a locale does; one finding speaks of all. */
const gapsMax = 10;

export interface Gaps extends Lexicons {
  /** By concept's index, then locale. */
  readonly of: ReadonlyMap<number, ReadonlyMap<Locale, readonly Gap[]>>;
}

/** Every sentence in which a locale says less than at least three witnesses, hardly any of which says as little. */
export function gapsIn(input: RuleInput): Gaps {
  const { witnessed, lexiconOf } = input.analyse(lexiconsOf);
  const { table } = input.analyse(minedConcepts);
  const lexicons = new Map<Locale, Lexicon>();
  for (const locale of table.byLocale.keys()) lexicons.set(locale, lexiconOf(locale));
  const tally = new Tally(input.locales, witnessed, lexicons);
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size <= witnessesMin) continue;
    for (const sentence of input.sentences(row)) tally.read(sentence);
  }
  return {
    witnessed,
    of: tally.gaps,
    lexiconOf,
  };
}

const supporter = 1;
const witness = 2;
const spoke = 1;
const wasSilent = 2;

const nobody: readonly number[] = [];

/** Counts, sentence by sentence, how often each locale says each term; the same numbers serve for every sentence. */
class Tally {
  readonly gaps = new Map<number, Map<Locale, Gap[]>>();
  readonly #locales: readonly Locale[];
  readonly #lexicons: readonly (Lexicon | undefined)[];
  readonly #byLocale: ReadonlyMap<Locale, Lexicon>;
  /** By term, then locale: how often it is said in the sentence, and what the locale's silence or word is worth. */
  readonly #counts: Uint8Array;
  readonly #standing: Uint8Array;
  /** By term, whether any locale says it in the sentence. */
  readonly #touched: Uint8Array;
  readonly #parts: (SentencePart | null)[];
  /** By locale, its language's number. Regions of one language are one witness, and none for each other. */
  readonly #languages: readonly number[];
  readonly #spoke: Uint8Array;

  constructor(
    locales: readonly Locale[],
    witnessed: readonly WitnessedConcept[],
    lexicons: ReadonlyMap<Locale, Lexicon>,
  ) {
    this.#locales = locales;
    this.#byLocale = lexicons;
    this.#lexicons = locales.map((locale) => lexicons.get(locale));
    this.#touched = new Uint8Array(witnessed.length);
    this.#counts = new Uint8Array(witnessed.length * locales.length);
    this.#standing = new Uint8Array(witnessed.length * locales.length);
    this.#parts = locales.map(() => null);
    const languages = [...new Set(locales.map(languageOf))];
    this.#languages = locales.map((locale) => languages.indexOf(languageOf(locale)));
    this.#spoke = new Uint8Array(languages.length);
    witnessed.forEach(({ witnesses, supporters }, term) => {
      locales.forEach((locale, at) => {
        const isWitness = witnesses.has(locale);
        if (isWitness || supporters.has(locale)) {
          this.#standing[term * locales.length + at] = isWitness ? witness : supporter;
        }
      });
    });
  }

  read(sentence: AlignedSentence): void {
    const size = this.#locales.length;
    for (let at = 0; at < size; at++) {
      const part = sentence.parts.get(this.#locales[at] ?? '');
      this.#parts[at] = part === undefined || part.shared || this.#lexicons[at] === undefined ? null : part;
    }
    const touched = this.#count();
    let mentions: SentenceMentions | null = null;
    for (const term of touched) {
      for (const at of this.#behind(term)) {
        const part = this.#parts[at];
        const known = this.#gapsOf(term, at);
        if (part === undefined || part === null || known.length === gapsMax) continue;
        mentions ??= this.#mentionsIn(sentence);
        known.push(this.#gap(term, at, sentence, part, mentions));
      }
    }
    for (const term of touched) {
      this.#touched[term] = 0;
      this.#counts.fill(0, term * size, (term + 1) * size);
    }
  }

  /** Counts the terms in the sentence's parts; those that any of them says. */
  #count(): readonly number[] {
    const found: number[] = [];
    const parts = this.#parts;
    const counts = this.#counts;
    const touched = this.#touched;
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] ?? null;
      const lexicon = this.#lexicons[at];
      if (part === null || lexicon === undefined) continue;
      const { words } = part.cell;
      const end = part.endWord;
      for (let word = part.firstWord; word < end; word++) {
        for (const term of lexicon.termsOf(words[word] ?? 0)) {
          if (touched[term] === 0) {
            touched[term] = 1;
            found.push(term);
          }
          const place = term * parts.length + at;
          counts[place] = Math.min(255, (counts[place] ?? 0) + 1);
        }
      }
    }
    return found;
  }

  /** Locales that say a term less often than enough others do. */
  #behind(term: number): readonly number[] {
    const parts = this.#parts;
    const counts = this.#counts;
    const base = term * parts.length;
    let least = Infinity;
    let most = 0;
    for (let at = 0; at < parts.length; at++) {
      if (parts[at] === null) continue;
      const count = counts[base + at] ?? 0;
      if (count < least) least = count;
      if (count > most) most = count;
    }
    if (least >= most) return nobody;
    const found: number[] = [];
    for (let count = least; count < most; count++) {
      this.#spoke.fill(0);
      let speaking = 0;
      let silent = 0;
      for (let at = 0; at < this.#parts.length; at++) {
        const standing = this.#parts[at] === null ? 0 : (this.#standing[base + at] ?? 0);
        const language = this.#languages[at] ?? 0;
        const before = this.#spoke[language];
        if (standing === 0 || before === spoke) continue;
        if ((this.#counts[base + at] ?? 0) > count) {
          this.#spoke[language] = spoke;
          speaking++;
          if (before === wasSilent) silent--;
        } else if (standing === witness && before !== wasSilent) {
          this.#spoke[language] = wasSilent;
          silent++;
        }
      }
      if (speaking < witnessesMin) break;
      for (let at = 0; at < this.#parts.length; at++) {
        if (this.#parts[at] === null || this.#counts[base + at] !== count) continue;
        const own = this.#spoke[this.#languages[at] ?? 0];
        const others = speaking - (own === spoke ? 1 : 0);
        const against = silent - (own === wasSilent ? 1 : 0);
        if (others >= witnessesMin && against * 4 <= others) found.push(at);
      }
    }
    return found;
  }

  #mentionsIn({ parts }: AlignedSentence): SentenceMentions {
    const mentions = new Map<Locale, PartMentions>();
    for (const part of parts.values()) {
      const { locale } = part.cell;
      const own = part.shared ? undefined : this.#byLocale.get(locale);
      if (own !== undefined) mentions.set(locale, own.inPart(part));
    }
    return new SentenceMentions(mentions);
  }

  #gapsOf(term: number, at: number): Gap[] {
    const locale = this.#locales[at] ?? '';
    let byLocale = this.gaps.get(term);
    if (byLocale === undefined) this.gaps.set(term, (byLocale = new Map<Locale, Gap[]>()));
    let known = byLocale.get(locale);
    if (known === undefined) byLocale.set(locale, (known = []));
    return known;
  }

  #gap(term: number, at: number, sentence: AlignedSentence, part: SentencePart, mentions: SentenceMentions): Gap {
    const base = term * this.#locales.length;
    const count = this.#counts[base + at] ?? 0;
    const said = new Map<Locale, number>();
    for (let other = 0; other < this.#locales.length; other++) {
      if (this.#languages[other] === this.#languages[at] || this.#standing[base + other] === 0) continue;
      if ((this.#counts[base + other] ?? 0) <= count) continue;
      const locale = this.#locales[other] ?? '';
      const first = mentions.of(locale)?.first(term) ?? null;
      if (first !== null) said.set(locale, first);
    }
    return { sentence, part, count, said, mentions };
  }
}
