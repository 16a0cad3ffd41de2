import type { Locale, Span } from '@eventide/catalog';
import type { Row } from '../../model.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { languageCount, languageOf } from '../../languages.ts';
import { minedConcepts } from '../concepts/concepts.ts';
import type { Gap, Gaps } from './gaps.ts';
import type { WitnessedConcept } from '../concepts/renderings.ts';
import { countIn, ownPart, type Unit } from '../units/units.ts';

const usesShown = 6;
const usesMax = 40;
const otherUsesMax = 12;

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

/** How the other locales say a concept, one use each. */
export function wordsFor(input: RuleInput, gaps: Gaps, index: number, locale: Locale): Use[] {
  const concept = gaps.witnessed[index];
  const uses: Use[] = [];
  for (const [other, { main }] of concept?.renderings ?? []) {
    if (other === locale || concept === undefined) continue;
    uses.push(...usesOf(input, concept, other, main, 1));
    if (uses.length === usesShown) break;
  }
  return uses;
}

/** Most are never shown: the witnesses' words are looked for when they are asked for. */
class GapDeviation implements Deviation {
  readonly row: Row;
  readonly span: Span;
  readonly use: Use | null;
  readonly #gap: Gap;
  #others: readonly Use[] | null = null;

  constructor(gap: Gap, at: number | null) {
    this.#gap = gap;
    this.row = gap.sentence.row;
    this.use = at === null ? null : useAt(this.row, gap.part, at);
    this.span = this.use?.span ?? gap.part.span;
  }

  get others(): readonly Use[] {
    return (this.#others ??= witnessesOf(this.#gap));
  }
}

export function deviationOf(gap: Gap, at: number | null): Deviation {
  return new GapDeviation(gap, at);
}

function witnessesOf({ sentence, said }: Gap): readonly Use[] {
  const others: Use[] = [];
  for (const [locale, word] of said) {
    const other = sentence.parts.get(locale);
    if (others.length === usesShown) break;
    if (other !== undefined) others.push(useAt(sentence.row, other, word));
  }
  return others;
}

function useAt(row: Row, { cell }: SentencePart, at: number): Use {
  return {
    row,
    locale: cell.locale,
    word: cell.vocabulary.word(cell.words[at] ?? 0),
    span: { start: cell.wordStarts[at] ?? 0, end: cell.wordEnds[at] ?? 0 },
  };
}

interface PlacedUse {
  readonly use: Use;
  readonly sentence: AlignedSentence;
  readonly atom: number;
}

/** Where a locale says the concept by one unit, the first places of them. */
function placedUses(
  input: RuleInput,
  { concept }: WitnessedConcept,
  locale: Locale,
  unit: Unit,
  most = usesMax,
): PlacedUse[] {
  const { table } = input.analyse(minedConcepts);
  const units = table.byLocale.get(locale);
  const uses: PlacedUse[] = [];
  for (const atom of unit.atoms) {
    const sentence = table.atoms[atom];
    const part = sentence === undefined ? undefined : ownPart(sentence, locale);
    if (sentence === undefined || part === undefined || !concept.expected.has(atom)) continue;
    for (let at = part.firstWord; at < part.endWord; at++) {
      if (units?.ofWord(part.cell.words[at] ?? 0).includes(unit) !== true) continue;
      uses.push({ use: useAt(sentence.row, part, at), sentence, atom });
      break;
    }
    if (uses.length === most) break;
  }
  return uses;
}

export function usesOf(input: RuleInput, concept: WitnessedConcept, locale: Locale, unit: Unit, most = usesMax): Use[] {
  return placedUses(input, concept, locale, unit, most).map(({ use }) => use);
}

/** Where other words stand for the concept, and the witnesses say it by their own. */
export function otherUses(
  input: RuleInput,
  gaps: Gaps,
  index: number,
  locale: Locale,
  units: readonly Unit[],
): Deviation[] {
  const witnessed = gaps.witnessed[index];
  const main = witnessed?.renderings.get(locale)?.main;
  const deviations: Deviation[] = [];
  if (witnessed === undefined || main === undefined) return deviations;
  for (const unit of units) {
    for (const { use, sentence, atom } of placedUses(input, witnessed, locale, unit, otherUsesMax)) {
      if (countIn(main, atom) > 0 || isAnotherTerm(gaps, witnessed, use)) continue;
      const said: Use[] = [];
      for (const [other, part] of sentence.parts) {
        if (languageOf(other) === languageOf(locale) || part.shared || !witnessed.supporters.has(other)) continue;
        const at = gaps.lexiconOf(other).firstIn(part, index);
        if (at !== null) said.push(useAt(sentence.row, part, at));
        if (said.length === usesShown) break;
      }
      if (languageCount(said.map(({ locale: other }) => other)) >= 3)
        deviations.push({ row: use.row, span: use.span, use, others: said });
    }
  }
  return deviations;
}

/** The whole word is the usual one for another concept, though a part of it is looked for. */
function isAnotherTerm(gaps: Gaps, witnessed: WitnessedConcept, { row, locale, word }: Use): boolean {
  const id = row.cells.get(locale)?.vocabulary.id(word);
  const [whole] = id === undefined ? [] : gaps.lexiconOf(locale).units.ofWord(id);
  const head = whole?.parts.at(-1);
  return gaps.witnessed.some(({ isTerm, renderings }, index) => {
    const main = renderings.get(locale)?.main;
    return isTerm && gaps.witnessed[index] !== witnessed && main !== undefined && (main === whole || main === head);
  });
}

/** The word as it most often stands: by itself rather than as part of a compound. */
export function commonest(uses: readonly Use[], gaps: Gaps, main: Unit | undefined): string {
  const counts = new Map<string, number>();
  for (const { word, locale, row } of uses) {
    const id = row.cells.get(locale)?.vocabulary.id(word);
    const units = id === undefined ? [] : gaps.lexiconOf(locale).units.ofWord(id);
    const isItself = main !== undefined && (units[0] === main || units[0] === main.stem);
    counts.set(word, (counts.get(word) ?? 0) + (isItself ? 100 : 1));
  }
  let best = '';
  for (const [word, count] of counts) if (best === '' || count > (counts.get(best) ?? 0)) best = word;
  return best;
}

/** Capitalised though no sentence begins with it. */
export function isNameUse({ row, locale, span, word }: Use): boolean {
  const text = row.cells.get(locale)?.text ?? '';
  const before = text.slice(0, span.start).trimEnd();
  return /^\p{Lu}/u.test(word) && !/^[\p{Lu}\p{N}]+$/u.test(word) && before !== '' && !/[.!?:>|]$/.test(before);
}
