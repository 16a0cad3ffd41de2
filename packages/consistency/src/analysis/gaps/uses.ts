import type { Locale, Span } from '@eventide/catalog';
import { spanOfWords, wordAt } from '../../corpus/cell-words.ts';
import { capitalisesNouns, languageCount, languageOf } from '../../languages.ts';
import type { Row } from '../../model.ts';
import type { AlignedSentence, SentencePart } from '../../rule.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { countIn, partOf, sentenceOf, type Unit, type UnitTable } from '../units/units.ts';
import type { Case } from './case.ts';
import type { Gap } from './gaps.ts';
import { otherUsesMax, usesMax, usesShown, wholeWordWeight } from './thresholds.ts';

/** A word of a text that stands for a concept. */
export interface Use {
  readonly row: Row;
  readonly locale: Locale;
  readonly word: string;
  readonly span: Span;
}

/** What a locale says instead of its usual word, or nothing, with the witnesses' words in the same sentence. */
export interface Deviation {
  readonly row: Row;
  readonly span: Span;
  readonly use: Use | null;
  readonly others: readonly Use[];
}

/** How the other locales word a concept, one use each. */
export function wordsFor({ table, locale }: Case, concept: WitnessedConcept): Use[] {
  const uses: Use[] = [];
  for (const [other, { main }] of concept.renderings) {
    if (other === locale) continue;
    uses.push(...usesOf(table, concept, other, main, 1));
    if (uses.length === usesShown) break;
  }
  return uses;
}

/** A gap with the word that stands in it; none where nothing does. */
export function deviationOf({ sentence, part, said }: Gap, at: number | null): Deviation {
  const { row } = sentence;
  const use = at === null ? null : useAt(row, part, at);
  let others: readonly Use[] | null = null;
  return {
    row,
    use,
    span: use?.span ?? part.span,
    // Most deviations are never shown.
    get others() {
      return (others ??= witnessUses(sentence, said));
    },
  };
}

function witnessUses({ row, parts }: AlignedSentence, said: Gap['said']): readonly Use[] {
  return [...said].slice(0, usesShown).flatMap(([locale, at]) => {
    const part = parts.get(locale);
    return part === undefined ? [] : [useAt(row, part, at)];
  });
}

function useAt(row: Row, { cell }: SentencePart, at: number): Use {
  return {
    row,
    locale: cell.locale,
    word: cell.vocabulary.word(wordAt(cell, at)),
    span: spanOfWords(cell, at, at + 1),
  };
}

interface PlacedUse {
  readonly use: Use;
  readonly sentence: AlignedSentence;
  readonly number: number;
}

/** The first sentences in which a locale words the concept by one unit, each with the first word that does. */
function placedUses(
  table: UnitTable,
  { concept }: WitnessedConcept,
  locale: Locale,
  unit: Unit,
  most: number,
): PlacedUse[] {
  const units = table.byLocale.get(locale);
  const uses: PlacedUse[] = [];
  for (const number of unit.occurrences.keys()) {
    const part = partOf(table, number, locale);
    if (part === undefined || units === undefined || !concept.expected.has(number)) continue;
    const sentence = sentenceOf(table.sentences, number);
    for (let at = part.firstWord; at < part.endWord; at++) {
      if (!units.ofWord(wordAt(part.cell, at)).includes(unit)) continue;
      uses.push({ use: useAt(sentence.row, part, at), sentence, number });
      break;
    }
    if (uses.length === most) break;
  }
  return uses;
}

export function usesOf(
  table: UnitTable,
  concept: WitnessedConcept,
  locale: Locale,
  unit: Unit,
  most: number = usesMax,
): Use[] {
  return placedUses(table, concept, locale, unit, most).map(({ use }) => use);
}

/** The places in which other words stand for the concept, and enough languages mention it by their own words. */
export function otherUses(judged: Case, main: Unit, units: readonly Unit[]): Deviation[] {
  const { table, concept, locale, gaps } = judged;
  const deviations: Deviation[] = [];
  for (const unit of units) {
    for (const { use, sentence, number } of placedUses(table, concept, locale, unit, otherUsesMax)) {
      if (countIn(main, number) > 0 || isAnotherTerm(judged, use)) continue;
      const others = supportingUses(judged, sentence);
      if (languageCount(others.map(({ locale: other }) => other)) >= gaps.wanted)
        deviations.push({ row: use.row, span: use.span, use, others });
    }
  }
  return deviations;
}

function supportingUses({ gaps, concept, locale }: Case, { row, parts }: AlignedSentence): Use[] {
  const uses: Use[] = [];
  for (const [other, part] of parts) {
    if (languageOf(other) === languageOf(locale) || part.shared || !concept.supporters.has(other)) continue;
    const at = gaps.lexiconOf(other).firstIn(part, concept);
    if (at !== null) uses.push(useAt(row, part, at));
    if (uses.length === usesShown) break;
  }
  return uses;
}

/** The whole word is the usual one for another concept, though a part of it is looked for. */
function isAnotherTerm({ gaps, concept, locale, lexicon }: Case, { word }: Use): boolean {
  const id = lexicon.units.vocabulary.id(word);
  const [whole] = id === undefined ? [] : lexicon.units.ofWord(id);
  if (whole === undefined) return false;
  const head = whole.parts.at(-1);
  return gaps.witnessed.some((other) => {
    const main = other.renderings.get(locale)?.main;
    return other.isTerm && other !== concept && main !== undefined && (main === whole || main === head);
  });
}

/** The word as it most often occurs: by itself rather than as part of a compound. */
export function commonest(uses: readonly Use[], { gaps }: Case, main: Unit | undefined): string {
  const counts = new Map<string, number>();
  for (const { word, locale } of uses) {
    const { units } = gaps.lexiconOf(locale);
    const id = units.vocabulary.id(word);
    const [own] = id === undefined ? [] : units.ofWord(id);
    const isItself = main !== undefined && (own === main || own === main.stem);
    counts.set(word, (counts.get(word) ?? 0) + (isItself ? wholeWordWeight : 1));
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? '';
}

/** Capitalised though it does not begin a sentence, in a language where that is no matter of course. */
export function isNameUse({ row, locale, span, word }: Use): boolean {
  if (capitalisesNouns(locale)) return false;
  const before = row.cells.get(locale)?.text.slice(0, span.start).trimEnd() ?? '';
  return /^\p{Lu}/u.test(word) && !/^[\p{Lu}\p{N}]+$/u.test(word) && before !== '' && !/[.!?:>|]$/.test(before);
}
