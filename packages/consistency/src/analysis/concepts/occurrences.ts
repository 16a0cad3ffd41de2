import type { Locale, Span } from '@eventide/catalog';
import { spanOfWords } from '../../corpus/cell-words.ts';
import { languageCount } from '../../languages.ts';
import { append } from '../../maps.ts';
import type { Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import { type Lexicons, lexiconsOf } from './lexicon.ts';
import type { WitnessedConcept } from './renderings.ts';
import { cognateFit, shownCoherence, shownFit, shownLetters, shownLikeness, shownScore } from './thresholds.ts';

/** A word that says in one locale what words of other locales say in the same segment. */
export interface TermOccurrence {
  /** The same for every word of the concept within one review. */
  readonly concept: string;
  readonly locale: Locale;
  readonly segmentKey: string;
  /** UTF-16 code units into the segment's text. */
  readonly span: Span;
}

/** Where the locales say the same, as far as that is sure: in source order, then by locale and place. */
export function termOccurrences(input: RuleInput): readonly TermOccurrence[] {
  const lexicons = input.analyse(lexiconsOf);
  const surely = new Map(lexicons.witnessed.map((concept) => [concept, sureLocales(concept)]));
  const shown = new Set([...surely.values()].flatMap((locales) => [...locales]));
  const occurrences: TermOccurrence[] = [];
  for (const row of input.rowsOf('prose')) {
    const here = mentionsIn(row, lexicons, shown).filter(({ concept, locale }) => surely.get(concept)?.has(locale));
    const locales = new Map<WitnessedConcept, Locale[]>();
    for (const { concept, locale } of here) append(locales, concept, locale);
    for (const { concept, locale, span } of here) {
      if (languageCount(locales.get(concept) ?? []) < 2) continue;
      occurrences.push({ concept: `t${concept.concept.id}`, locale, segmentKey: row.segmentKey, span });
    }
  }
  return occurrences;
}

interface Mention {
  readonly concept: WitnessedConcept;
  readonly locale: Locale;
  readonly span: Span;
}

function mentionsIn({ cells }: Row, { lexiconOf }: Lexicons, locales: ReadonlySet<Locale>): Mention[] {
  return [...cells].flatMap(([locale, cell]) => {
    if (!locales.has(locale)) return [];
    const lexicon = lexiconOf(locale);
    return cell.words.flatMap((word, at) =>
      lexicon.ofWord(word).map((concept) => ({ concept, locale, span: spanOfWords(cell, at, at + 1) })),
    );
  });
}

/** Locales whose word for a concept is known well enough to be shown. */
function sureLocales({ concept, renderings, isTerm }: WitnessedConcept): ReadonlySet<Locale> {
  const sure = new Set<Locale>();
  if (!isTerm) return sure;
  // A well attested concept is shown wherever its words fit; any other only where two languages have much the same word.
  const isStrong = concept.accepted !== null || (concept.score >= shownScore && concept.coherence >= shownCoherence);
  const letters = [...renderings].map(([locale, { main }]) => [locale, bareLetters(main.word)] as const);
  for (const [locale, own] of letters) {
    const fit = concept.fit.get(locale) ?? 0;
    if (concept.loose.has(locale) || fit < cognateFit) continue;
    const alike = letters.some(
      ([other, theirs]) =>
        languageCount([other, locale]) > 1 && own.length >= shownLetters && likeness(own, theirs) >= shownLikeness,
    );
    if (alike || (isStrong && fit >= shownFit)) sure.add(locale);
  }
  return languageCount(sure) < 2 ? new Set() : sure;
}
