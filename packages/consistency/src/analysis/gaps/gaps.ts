import type { Locale } from '@eventide/catalog';
import { wordAt } from '../../corpus/cell-words.ts';
import { languageOf } from '../../languages.ts';
import { memo } from '../../maps.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { type Lexicon, type Lexicons, lexiconsOf } from '../concepts/lexicon.ts';
import { SentenceMentions } from '../concepts/mentions.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { gapsMax, silentShare, witnessesMin } from './thresholds.ts';

/** A sentence in which the witnesses mention a concept more often than one locale does. */
export interface Gap {
  readonly sentence: AlignedSentence;
  readonly part: SentencePart;
  /** How often the locale mentions it: less often than the witnesses. */
  readonly count: number;
  /** Witnesses and supporters that mention it more often, each with its first word (an index into the cell's words) for it. */
  readonly said: ReadonlyMap<Locale, number>;
  readonly mentions: SentenceMentions;
}

export interface Gaps extends Lexicons {
  /** Languages that must mention a concept in a sentence for its absence elsewhere to be a gap. */
  readonly wanted: number;
  /** The gaps of a concept in a locale, in source order. */
  readonly of: (concept: WitnessedConcept, locale: Locale) => readonly Gap[];
  /** The locales that have gaps in a concept. */
  readonly localesOf: (concept: WitnessedConcept) => readonly Locale[];
}

/** Every sentence in which a locale mentions a term less often than at least three other languages, hardly any of which is silent. */
export function gapsIn(input: RuleInput): Gaps {
  const lexicons = input.analyse(lexiconsOf);
  const wanted = witnessesMin - input.leftOut;
  const readable = new Map<Locale, Lexicon>();
  for (const locale of input.locales)
    if (input.resources.hasStemmer(locale)) readable.set(locale, lexicons.lexiconOf(locale));
  const gaps = new Map<WitnessedConcept, Map<Locale, Gap[]>>();
  for (const row of input.rowsOf('prose')) {
    if (row.cells.size <= wanted) continue;
    for (const sentence of input.sentences(row)) {
      for (const { concept, locale, gap } of gapsOfSentence(sentence, readable, wanted)) {
        const byLocale = gaps.get(concept) ?? new Map<Locale, Gap[]>();
        const known = byLocale.get(locale) ?? [];
        if (known.length < gapsMax) known.push(gap());
        gaps.set(concept, byLocale.set(locale, known));
      }
    }
  }
  return {
    ...lexicons,
    wanted,
    of: (concept, locale) => gaps.get(concept)?.get(locale) ?? [],
    localesOf: (concept) => [...(gaps.get(concept)?.keys() ?? [])],
  };
}

type Counts = ReadonlyMap<Locale, number>;

interface Found {
  readonly concept: WitnessedConcept;
  readonly locale: Locale;
  readonly gap: () => Gap;
}

function gapsOfSentence(sentence: AlignedSentence, lexicons: ReadonlyMap<Locale, Lexicon>, wanted: number): Found[] {
  const parts = new Map<Locale, SentencePart>();
  for (const [locale, part] of sentence.parts) if (!part.shared && lexicons.has(locale)) parts.set(locale, part);
  // Few sentences have gaps: what else a sentence mentions is read when it has one.
  const mentions = memo((of: AlignedSentence) => mentionsIn(of, lexicons));
  return [...termCounts(parts, lexicons)].flatMap(([concept, counts]) =>
    localesBehind(concept, counts, parts, wanted).flatMap((locale): Found[] => {
      const part = parts.get(locale);
      if (part === undefined) return [];
      return [{ concept, locale, gap: () => gapOf(concept, counts, sentence, part, mentions(sentence)) }];
    }),
  );
}

/** The terms of a sentence, each with how often every locale that mentions it does. */
function termCounts(
  parts: ReadonlyMap<Locale, SentencePart>,
  lexicons: ReadonlyMap<Locale, Lexicon>,
): ReadonlyMap<WitnessedConcept, Counts> {
  const terms = new Map<WitnessedConcept, Map<Locale, number>>();
  for (const [locale, { cell, firstWord, endWord }] of parts) {
    const lexicon = lexicons.get(locale);
    for (let at = firstWord; at < endWord; at++) {
      for (const term of lexicon?.termsOf(wordAt(cell, at)) ?? []) {
        let counts = terms.get(term);
        if (counts === undefined) terms.set(term, (counts = new Map<Locale, number>()));
        counts.set(locale, (counts.get(locale) ?? 0) + 1);
      }
    }
  }
  return terms;
}

/** Locales that mention a term less often than enough other languages do; those that mention it least come first. */
function localesBehind(
  { witnesses, supporters }: WitnessedConcept,
  counts: Counts,
  parts: ReadonlyMap<Locale, SentencePart>,
  wanted: number,
): Locale[] {
  const locales = [...parts.keys()];
  const countOf = (locale: Locale): number => counts.get(locale) ?? 0;
  const all = locales.map(countOf);
  const most = Math.max(...all);
  const behind: Locale[] = [];
  for (let count = Math.min(...all); count < most; count++) {
    // Regions of one language are one witness, and none for each other.
    const speaking = new Set<string>();
    const silent = new Set<string>();
    for (const locale of locales) {
      if (!supporters.has(locale)) continue;
      if (countOf(locale) > count) speaking.add(languageOf(locale));
      else if (witnesses.has(locale)) silent.add(languageOf(locale));
    }
    if (speaking.size < wanted) break;
    for (const language of speaking) silent.delete(language);
    for (const locale of locales) {
      if (countOf(locale) !== count) continue;
      const own = languageOf(locale);
      const others = speaking.size - (speaking.has(own) ? 1 : 0);
      const against = silent.size - (silent.has(own) ? 1 : 0);
      if (others >= wanted && against <= others * silentShare) behind.push(locale);
    }
  }
  return behind;
}

function mentionsIn({ parts }: AlignedSentence, lexicons: ReadonlyMap<Locale, Lexicon>): SentenceMentions {
  return new SentenceMentions(
    new Map(
      [...parts].flatMap(([locale, part]) => {
        const lexicon = part.shared ? undefined : lexicons.get(locale);
        return lexicon === undefined ? [] : [[locale, lexicon.mentionsIn(part)] as const];
      }),
    ),
  );
}

function gapOf(
  concept: WitnessedConcept,
  counts: Counts,
  sentence: AlignedSentence,
  part: SentencePart,
  mentions: SentenceMentions,
): Gap {
  const { locale } = part.cell;
  const count = counts.get(locale) ?? 0;
  const said = new Map<Locale, number>();
  for (const [other, their] of counts) {
    if (languageOf(other) === languageOf(locale) || !concept.supporters.has(other) || their <= count) continue;
    const [first] = mentions.byLocale.get(other)?.get(concept) ?? [];
    if (first !== undefined) said.set(other, first);
  }
  return { sentence, part, count, said, mentions };
}
