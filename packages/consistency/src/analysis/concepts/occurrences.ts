import type { Locale, Span } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import { languageCount } from '../../languages.ts';
import { bareLetters, likeness } from '../units/cognates.ts';
import { lexiconsOf } from './lexicon.ts';
import type { WitnessedConcept } from './renderings.ts';

/** A word that says in one locale what words of other locales say in the same segment. */
export interface TermOccurrence {
  /** The same for every word of the concept within one review. */
  readonly concept: string;
  readonly locale: Locale;
  readonly segmentKey: string;
  /** UTF-16 code units into the segment's text. */
  readonly span: Span;
}

/** A concept as well attested as this is believed by where its words stand alone. */
const scoreMin = 2.2;
const coherenceMin = 0.7;
const fitMin = 0.8;
/** Where a word looks like other languages’ words for it, it may be missing oftener. */
const cognateFitMin = 0.6;
/** Any other only where two languages have much the same word. */
const likenessMin = 0.6;
const lettersMin = 4;

/** Where the locales say the same, as far as that is sure: in source order, then by locale and place. */
export function termOccurrences(input: RuleInput): readonly TermOccurrence[] {
  const lexicons = input.analyse(lexiconsOf);
  const localesOf = lexicons.witnessed.map(sureLocales);
  const occurrences: TermOccurrence[] = [];
  for (const row of input.rowsOf('prose')) {
    const here = inRow(row, (locale, word) => lexicons.lexiconOf(locale).ofWord(word), localesOf);
    const locales = new Map<number, Locale[]>();
    for (const { concept, locale } of here) locales.set(concept, [...(locales.get(concept) ?? []), locale]);
    for (const { concept, locale, span } of here) {
      if (languageCount(locales.get(concept) ?? []) < 2) continue;
      occurrences.push({ concept: `t${concept}`, locale, segmentKey: row.segmentKey, span });
    }
  }
  return occurrences;
}

interface Said {
  readonly concept: number;
  readonly locale: Locale;
  readonly span: Span;
}

function inRow(
  { cells }: Row,
  saidBy: (locale: Locale, word: number) => readonly number[],
  localesOf: readonly ReadonlySet<Locale>[],
): Said[] {
  const said: Said[] = [];
  for (const [locale, cell] of cells) {
    if (!localesOf.some((locales) => locales.has(locale))) continue;
    cell.words.forEach((word, at) => {
      for (const concept of saidBy(locale, word)) {
        if (localesOf[concept]?.has(locale) !== true) continue;
        said.push({ concept, locale, span: { start: cell.wordStarts[at] ?? 0, end: cell.wordEnds[at] ?? 0 } });
      }
    });
  }
  return said;
}

/** Locales whose word for a concept is known well enough to be shown. */
function sureLocales({ concept, renderings, isTerm }: WitnessedConcept): ReadonlySet<Locale> {
  const sure = new Set<Locale>();
  if (!isTerm) return sure;
  const isStrong = concept.accepted !== null || (concept.score >= scoreMin && concept.coherence >= coherenceMin);
  const letters = [...renderings].map(([locale, { main }]) => [locale, bareLetters(main.word)] as const);
  for (const [locale, own] of letters) {
    if (concept.loose.has(locale) || (concept.fit.get(locale) ?? 0) < cognateFitMin) continue;
    const alike = letters.some(
      ([other, theirs]) =>
        languageCount([other, locale]) > 1 && own.length >= lettersMin && likeness(own, theirs) >= likenessMin,
    );
    if (alike || (isStrong && (concept.fit.get(locale) ?? 0) >= fitMin)) sure.add(locale);
  }
  return languageCount([...sure]) < 2 ? new Set() : sure;
}
