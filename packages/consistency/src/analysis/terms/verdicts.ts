import type { Locale, Span } from '@eventide/catalog';
import type { Cell, Row } from '../../model.ts';
import type { AlignedSentence, RuleInput, SentencePart } from '../../rule.ts';
import { languageCount, languageOf } from '../languages.ts';
import { bareLetters, likeness } from './cognates.ts';
import { minedConcepts } from './concepts.ts';
import { type Gap, type Gaps, gapsIn } from './gaps.ts';
import type { Renderings, WitnessedConcept } from './renderings.ts';
import { isSameWord } from './same-name.ts';
import { countIn, ownPart, type Unit } from './units.ts';

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

interface Verdict {
  readonly locale: Locale;
  /** The locale's usual word as it most often stands; the witnesses' where it has none. */
  readonly term: string;
  readonly deviations: readonly Deviation[];
}

/** One thing, several words. */
export interface Inconsistency extends Verdict {
  readonly usual: readonly Use[];
  /** The thing is called by a name (capitals within sentences), as products are. */
  readonly isName: boolean;
  /** One of the words means something else elsewhere. */
  readonly isConfusing: boolean;
}

/** The word of another concept, which no other locale speaks of here. */
export interface Confusion extends Verdict {
  /** How the other locales say what the word says elsewhere. */
  readonly otherwise: readonly Use[];
  readonly word: string;
  /** The locale has no other word for the concept: one word says both. */
  readonly isOnlyWord: boolean;
}

interface Omission extends Verdict {
  /** False where the locale's words fit the concepts badly on the whole: its inflection is not understood well enough. */
  readonly isSure: boolean;
}

export interface Verdicts {
  readonly inconsistencies: readonly Inconsistency[];
  readonly confusions: readonly Confusion[];
  /** Concepts that the locale has a steady word for and leaves out. */
  readonly omissions: readonly Omission[];
}

const nearEnough = 0.2;
const loanMin = 0.75;
const steadyMin = 3;
const choiceMin = 4;
const coherenceMin = 0.7;
const omissionScoreMin = 2;
const usesShown = 6;
const habitShare = 0.4;
const regularFit = 0.82;
const usesMax = 40;
const otherUsesMax = 12;
const acronymMax = 5;

export function termVerdicts(input: RuleInput): Verdicts {
  const gaps = input.analyse(gapsIn);
  const verdicts = {
    inconsistencies: [] as Inconsistency[],
    confusions: [] as Confusion[],
    omissions: [] as Omission[],
  };
  gaps.witnessed.forEach((concept, index) => {
    if (!concept.isTerm) return;
    for (const locale of input.locales) judge(input, gaps, index, locale, verdicts);
  });
  return verdicts;
}

function judge(
  input: RuleInput,
  gaps: Gaps,
  index: number,
  locale: Locale,
  verdicts: { inconsistencies: Inconsistency[]; confusions: Confusion[]; omissions: Omission[] },
): void {
  const concept = gaps.witnessed[index];
  if (concept === undefined || concept.concept.loose.has(locale)) return;
  const renderings = concept.renderings.get(locale);
  const own = gaps.of.get(index)?.get(locale) ?? [];
  const acronyms = renderings === undefined ? [] : severalAcronyms(gaps, locale, renderings);
  const others = renderings?.others ?? [];
  if (own.length === 0 && others.length === 0 && acronyms.length === 0) return;
  const { swap, swapped, singles, missing, confused } = resolveAll(gaps, index, concept, locale, own);
  const mixed = [...otherUses(input, gaps, index, locale, [...others, ...acronyms]), ...singles];
  if (mixed.length === 0 && swapped.length === 0 && missing.length === 0) return;
  const usual = renderings === undefined ? [] : usesOf(input, concept, locale, renderings.main);
  const term = commonest(usual, gaps, renderings?.main);
  const isChosen = concept.concept.expected.size >= choiceMin && usual.length > 0;
  if (isChosen && (mixed.length > 0 || confused.size > 1)) {
    const deviations = rarestFirst([...mixed, ...swapped]);
    const uses = [...usual, ...deviations.flatMap(({ use }) => (use === null ? [] : [use]))];
    verdicts.inconsistencies.push({
      locale,
      term,
      usual,
      deviations,
      isName: uses.filter(isNameUse).length > 1,
      isConfusing: confused.size > 0,
    });
  } else if (
    swap !== null &&
    swapped.length > 0 &&
    (usual.length > 0 || isHabit(gaps, concept, locale, swapped.length))
  ) {
    verdicts.confusions.push({
      locale,
      term,
      deviations: swapped,
      word: swapped[0]?.use?.word ?? '',
      isOnlyWord: usual.length < swapped.length,
      otherwise: wordsFor(input, gaps, swap, locale),
    });
  }
  const isSteady = usual.length >= steadyMin && concept.concept.score >= omissionScoreMin;
  if (missing.length === 0 || !isSteady || concept.concept.coherence < coherenceMin) return;
  if (!hasCommonWord(gaps, locale, own, missing)) {
    verdicts.omissions.push({ locale, term, deviations: missing, isSure: isRegular(gaps, locale) });
  }
}

const regularity = new WeakMap<Gaps, Map<Locale, boolean>>();

/** A locale whose words stand, on the whole, where the concepts do. */
function isRegular(gaps: Gaps, locale: Locale): boolean {
  let byLocale = regularity.get(gaps);
  if (byLocale === undefined) regularity.set(gaps, (byLocale = new Map<Locale, boolean>()));
  let answer = byLocale.get(locale);
  if (answer === undefined) {
    const fits = gaps.witnessed.flatMap(({ isTerm, concept }) =>
      isTerm && !concept.loose.has(locale) ? [concept.fit.get(locale) ?? 0] : [],
    );
    answer = fits.reduce((sum, fit) => sum + fit, 0) >= fits.length * regularFit;
    byLocale.set(locale, answer);
  }
  return answer;
}

/** Where the locale has no word of its own, another concept's must stand in many of the sentences. */
function isHabit(gaps: Gaps, { concept }: WitnessedConcept, locale: Locale, times: number): boolean {
  const units = gaps.speechOf(locale).units;
  let sentences = 0;
  for (const atom of concept.expected.keys()) if (units.inAtom[atom] !== null) sentences++;
  return times > 1 && times >= sentences * habitShare;
}

/** All sentences in which something seems missing share a word that nobody else's words explain: that is its name there. */
function hasCommonWord(gaps: Gaps, locale: Locale, own: readonly Gap[], missing: readonly Deviation[]): boolean {
  if (missing.length < 2) return false;
  const speech = gaps.speechOf(locale);
  const lacking = own.filter(
    ({ count, part }) =>
      count === 0 &&
      missing.some(({ span, row }) => row.segmentKey === part.cell.segmentKey && span.start === part.span.start),
  );
  const words = new Map<Unit, number>();
  for (const gap of lacking) {
    const { cell, firstWord, endWord } = gap.part;
    const here = new Set<Unit>();
    for (let at = firstWord; at < endWord; at++) {
      const word = cell.words[at] ?? 0;
      const [stem] = speech.units.ofWord(word);
      if (stem !== undefined && !isExplained(gap, speech.ofWord(word), locale)) here.add(stem);
    }
    for (const stem of here) words.set(stem, (words.get(stem) ?? 0) + 1);
  }
  return [...words.values()].some((times) => times === lacking.length);
}

/** The rarest word is the likeliest slip: a finding points there first. */
function rarestFirst(deviations: readonly Deviation[]): Deviation[] {
  const times = new Map<string, number>();
  for (const { use } of deviations) times.set(use?.word ?? '', (times.get(use?.word ?? '') ?? 0) + 1);
  const timesOf = ({ use }: Deviation): number => times.get(use?.word ?? '') ?? 0;
  return [...deviations].sort((one, other) => timesOf(one) - timesOf(other));
}

interface Resolved {
  /** The concept whose word most often stands instead. */
  readonly swap: number | null;
  readonly swapped: readonly Deviation[];
  readonly singles: readonly Deviation[];
  readonly missing: readonly Deviation[];
  /** All concepts whose words stand instead. */
  readonly confused: ReadonlySet<number>;
}

function resolveAll(
  gaps: Gaps,
  index: number,
  concept: WitnessedConcept,
  locale: Locale,
  own: readonly Gap[],
): Resolved {
  const resolved = own.map((gap) => ({ gap, found: resolve(gaps, index, concept, locale, gap) }));
  const swap = likeliestSwap(resolved.map(({ found }) => found));
  const swapped: Deviation[] = [];
  const singles: Deviation[] = [];
  const missing: Deviation[] = [];
  const confused = new Set<number>();
  for (const { gap, found } of resolved) {
    if (found === null) continue;
    const instead = swapIn(gap, found, swap, concept, locale);
    if (found.single !== null && (instead === null || found.single === instead.at)) {
      singles.push(deviationOf(gap, found.single, gaps, index));
    } else if (instead !== null) {
      swapped.push(deviationOf(gap, instead.at, gaps, index));
      confused.add(instead.concept);
    } else if (gap.count === 0 && concept.renderings.has(locale) && concept.speakers.has(locale)) {
      missing.push(deviationOf(gap, null, gaps, index));
    }
  }
  return { swap, swapped, singles, missing, confused };
}

/** The likeliest concept's word where it stands here, by itself or for both; otherwise another's. */
function swapIn(
  gap: Gap,
  { swaps }: Resolution,
  swap: number | null,
  { renderings }: WitnessedConcept,
  locale: Locale,
): { at: number; concept: number } | null {
  if (swap === null) return null;
  const at = swaps.get(swap);
  if (at !== undefined) return { at, concept: swap };
  const own = gap.speech.get(locale)?.get(swap) ?? [];
  const [beside] = own;
  if (beside !== undefined && isSaidOftener(gap, swap, own.length, locale)) return { at: beside, concept: swap };
  // One that has no word of its own is not known well enough to tell a third word from chance.
  for (const [concept, instead] of gap.count === 0 && renderings.has(locale) ? swaps : [])
    return { at: instead, concept };
  return null;
}

/** The word stands oftener than most others speak of what it means: it must mean the missing thing too. */
function isSaidOftener({ speech }: Gap, concept: number, times: number, locale: Locale): boolean {
  let asOften = 0;
  for (const [other, words] of speech) if (other !== locale && (words.get(concept)?.length ?? 0) >= times) asOften++;
  return asOften * 3 <= speech.size - 1;
}

/** Acronyms that stand for one name, where there are several. */
function severalAcronyms(gaps: Gaps, locale: Locale, { main, sameName }: Renderings): readonly Unit[] {
  const { vocabulary } = gaps.speechOf(locale).units;
  const acronyms = sameName.filter(
    ({ word }) => word.length <= acronymMax && vocabulary.id(word.toLocaleUpperCase(locale)) !== undefined,
  );
  return acronyms.length > 1 && !acronyms.includes(main) ? acronyms : [];
}

/** The concept whose word most often stands where the looked-for one is missing. */
function likeliestSwap(found: readonly (Resolution | null)[]): number | null {
  const times = new Map<number, number>();
  for (const resolution of found) {
    if (resolution?.isGap === true)
      for (const concept of resolution.swaps.keys()) times.set(concept, (times.get(concept) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [concept, count] of times) if (best === null || count > (times.get(best) ?? 0)) best = concept;
  return best;
}

/** How the other locales say a concept, one use each. */
function wordsFor(input: RuleInput, gaps: Gaps, index: number, locale: Locale): Use[] {
  const concept = gaps.witnessed[index];
  const uses: Use[] = [];
  for (const [other, { main }] of concept?.renderings ?? []) {
    if (other === locale || concept === undefined) continue;
    uses.push(...usesOf(input, concept, other, main, 1));
    if (uses.length === usesShown) break;
  }
  return uses;
}

interface Resolution {
  /** The concept is not said at all, rather than less often. */
  readonly isGap: boolean;
  /** Words of other concepts that no other locale speaks of here, by concept. */
  readonly swaps: ReadonlyMap<number, number>;
  /** A word that can be seen to stand for the concept, though it is not the usual one. */
  readonly single: number | null;
}

/** What stands in a sentence in place of a concept's usual word; null where the concept is said after all. */
function resolve(gaps: Gaps, index: number, concept: WitnessedConcept, locale: Locale, gap: Gap): Resolution | null {
  const { part } = gap;
  const speech = gaps.speechOf(locale);
  const { words, vocabulary } = part.cell;
  const main = concept.renderings.get(locale)?.main;
  const place = expectedPlace(gap);
  const swaps = new Map<number, number>();
  let single: { at: number; distance: number } | null = null;
  for (let at = part.firstWord; at < part.endWord; at++) {
    const word = words[at] ?? 0;
    const folded = vocabulary.folded(word);
    if (gap.count === 0) {
      if (main !== undefined && (isSameWord(main.word, folded) || isAbbreviation(part, at, main))) return null;
      if (looksLikeOthers(concept, part.cell, word) && isSharedName(gap, vocabulary.word(word))) return null;
    }
    const distance = Math.abs((at - part.firstWord + 0.5) / Math.max(1, part.endWord - part.firstWord) - place);
    if (distance <= nearEnough && !isExplained(gap, speech.ofWord(word), locale)) {
      for (const other of speech.ofWhole(word)) {
        if (other !== index && isSaidByNobodyElse(gaps, gap, other, locale)) swaps.set(other, at);
      }
    }
    if (gap.count > 0 || main === undefined) continue;
    const isOther = isLoan(gaps, gap, index, word) || sharesPart(gaps, gap, locale, main, word);
    if (isOther && (single === null || distance < single.distance)) single = { at, distance };
  }
  return { isGap: gap.count === 0, swaps, single: single?.at ?? null };
}

/** Where in the sentence the witnesses say it, from 0 to 1. */
function expectedPlace({ said, sentence }: Gap): number {
  const places: number[] = [];
  for (const [locale, at] of said) {
    const part = sentence.parts.get(locale);
    if (part !== undefined) places.push((at - part.firstWord + 0.5) / Math.max(1, part.endWord - part.firstWord));
  }
  places.sort((one, other) => one - other);
  return places[places.length >> 1] ?? 0.5;
}

/** `Id.` for `identificador`. */
function isAbbreviation({ cell, endWord }: SentencePart, at: number, main: Unit): boolean {
  const word = cell.vocabulary.folded(cell.words[at] ?? 0);
  const end = cell.wordEnds[at] ?? 0;
  const isDotted = cell.text[end] === '.' && at + 1 < endWord;
  return isDotted && word.length > 1 && main.word.startsWith(word);
}

/** A name that another language keeps as it is in the same sentence, though elsewhere both translate it. */
function isSharedName({ sentence, part }: Gap, name: string): boolean {
  if (name.length < 5 || !/^\p{Lu}/u.test(name)) return false;
  for (const [locale, { cell, firstWord, endWord }] of sentence.parts) {
    if (languageOf(locale) === languageOf(part.cell.locale)) continue;
    const id = cell.vocabulary.id(name);
    if (id === undefined) continue;
    const at = cell.words.indexOf(id, firstWord);
    if (at >= 0 && at < endWord) return true;
  }
  return false;
}

function isSaidByNobodyElse(gaps: Gaps, { speech }: Gap, index: number, locale: Locale): boolean {
  const concept = gaps.witnessed[index];
  if (!concept?.speakers.has(locale)) return false;
  const speaking: Locale[] = [];
  const silent: Locale[] = [];
  for (const [other, words] of speech) {
    if (languageOf(other) === languageOf(locale)) continue;
    if (words.has(index)) speaking.push(other);
    else if (concept.speakers.has(other)) silent.push(other);
  }
  const against = languageCount(silent);
  if (against < 3 || languageCount(speaking) * 3 > against) return false;
  return concept.isTerm || isCognateTerm(concept, locale);
}

/** Others say here what the word says, be it one of several things. */
function isExplained({ speech }: Gap, concepts: readonly number[], locale: Locale): boolean {
  return concepts.some((concept) => {
    let speaking = 0;
    for (const [other, words] of speech) if (other !== locale && words.has(concept)) speaking++;
    return speaking * 2 >= speech.size - 1;
  });
}

/** A concept too rare to be sure of by where it stands, but called alike in several locales. */
function isCognateTerm({ renderings }: WitnessedConcept, locale: Locale): boolean {
  const own = bareLetters(renderings.get(locale)?.main.word ?? '');
  let alike = 0;
  for (const [other, { main }] of renderings) {
    if (other !== locale && likeness(bareLetters(main.word), own) >= loanMin) alike++;
  }
  return own.length > 4 && alike >= 2;
}

/** A word that another locale uses for the concept too, where its own usual word is missing. */
function isLoan(gaps: Gaps, { part }: Gap, index: number, word: number): boolean {
  const { locale, vocabulary } = part.cell;
  const concept = gaps.witnessed[index];
  if (concept === undefined || vocabulary.folded(word).length < 5) return false;
  const said = gaps.speechOf(locale).ofWord(word);
  if (said.some((other) => gaps.witnessed[other]?.isTerm === true)) return false;
  if (looksLikeOthers(concept, part.cell, word)) return true;
  const elsewhere = wordsInGaps(gaps, index).get(bareLetters(vocabulary.folded(word)));
  if (elsewhere === undefined) return false;
  for (const other of elsewhere) if (languageOf(other) !== languageOf(locale)) return true;
  return false;
}

const gapWords = new WeakMap<Gaps, Map<number, ReadonlyMap<string, ReadonlySet<Locale>>>>();

/** The words of the sentences in which a concept is missing, as bare letters, with the locales that have them there. */
function wordsInGaps(gaps: Gaps, index: number): ReadonlyMap<string, ReadonlySet<Locale>> {
  let byConcept = gapWords.get(gaps);
  if (byConcept === undefined)
    gapWords.set(gaps, (byConcept = new Map<number, ReadonlyMap<string, ReadonlySet<Locale>>>()));
  const known = byConcept.get(index);
  if (known !== undefined) return known;
  const words = new Map<string, Set<Locale>>();
  for (const [locale, missing] of gaps.of.get(index) ?? []) {
    for (const { count, part } of missing) {
      if (count > 0) continue;
      const { cell, firstWord, endWord } = part;
      for (let at = firstWord; at < endWord; at++) {
        const letters = bareLetters(cell.vocabulary.folded(cell.words[at] ?? 0));
        const locales = words.get(letters);
        if (locales === undefined) words.set(letters, new Set([locale]));
        else locales.add(locale);
      }
    }
  }
  byConcept.set(index, words);
  return words;
}

/** Like another language's word for the concept. */
function looksLikeOthers(concept: WitnessedConcept, { locale, vocabulary }: Cell, word: number): boolean {
  let byLocale = lookAlikes.get(concept);
  if (byLocale === undefined) lookAlikes.set(concept, (byLocale = new Map<Locale, (boolean | undefined)[]>()));
  let answers = byLocale.get(locale);
  if (answers === undefined) byLocale.set(locale, (answers = []));
  return (answers[word] ??= isLikeOthers(concept, locale, bareLetters(vocabulary.folded(word))));
}

/** The same word is asked about in many sentences. */
const lookAlikes = new WeakMap<WitnessedConcept, Map<Locale, (boolean | undefined)[]>>();

function isLikeOthers(concept: WitnessedConcept, locale: Locale, letters: string): boolean {
  if (letters.length < 5) return false;
  for (const [theirs, languages] of wordsByLetters(concept)) {
    if (languages.size === 1 && languages.has(languageOf(locale))) continue;
    // No longer common subsequence than the shorter word.
    const most = Math.min(letters.length, theirs.length) / Math.max(letters.length, theirs.length);
    if (most >= loanMin && likeness(letters, theirs) >= loanMin) return true;
  }
  return false;
}

const lettersOfConcept = new WeakMap<WitnessedConcept, ReadonlyMap<string, ReadonlySet<string>>>();

/** The main words of a concept as bare letters, with the languages that have them: regions of a language mostly have the same. */
function wordsByLetters(concept: WitnessedConcept): ReadonlyMap<string, ReadonlySet<string>> {
  let words = lettersOfConcept.get(concept);
  if (words === undefined) {
    const found = new Map<string, Set<string>>();
    for (const [locale, { main }] of concept.renderings) {
      const letters = bareLetters(main.word);
      const languages = found.get(letters);
      if (languages === undefined) found.set(letters, new Set([languageOf(locale)]));
      else languages.add(languageOf(locale));
    }
    words = found;
    lettersOfConcept.set(concept, words);
  }
  return words;
}

/** A compound that shares a part with the usual one while its other part means nothing known: `certifikat|myndighet`. */
function sharesPart(gaps: Gaps, gap: Gap, locale: Locale, main: Unit, word: number): boolean {
  const speech = gaps.speechOf(locale);
  const [whole] = speech.units.ofWord(word);
  if (whole === undefined || whole === main || whole.parts.length < 2 || main.parts.length < 2) return false;
  return whole.parts.some((part) => main.parts.includes(part)) && gap.count === 0;
}

function deviationOf({ sentence, part, said }: Gap, at: number | null, gaps: Gaps, index: number): Deviation {
  const concept = gaps.witnessed[index];
  const others: Use[] = [];
  for (const [locale, word] of said) {
    const other = sentence.parts.get(locale);
    if (others.length === usesShown) break;
    if (other !== undefined && concept !== undefined) others.push(useAt(sentence.row, other, word));
  }
  const use = at === null ? null : useAt(sentence.row, part, at);
  return { row: sentence.row, span: use?.span ?? part.span, use, others };
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

function usesOf(input: RuleInput, concept: WitnessedConcept, locale: Locale, unit: Unit, most = usesMax): Use[] {
  return placedUses(input, concept, locale, unit, most).map(({ use }) => use);
}

/** Where other words stand for the concept, and the witnesses say it by their own. */
function otherUses(input: RuleInput, gaps: Gaps, index: number, locale: Locale, units: readonly Unit[]): Deviation[] {
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
        const at = gaps.speechOf(other).firstIn(part, index);
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
  const [whole] = id === undefined ? [] : gaps.speechOf(locale).units.ofWord(id);
  const head = whole?.parts.at(-1);
  return gaps.witnessed.some(({ isTerm, renderings }, index) => {
    const main = renderings.get(locale)?.main;
    return isTerm && gaps.witnessed[index] !== witnessed && main !== undefined && (main === whole || main === head);
  });
}

/** The word as it most often stands: by itself rather than as part of a compound. */
function commonest(uses: readonly Use[], gaps: Gaps, main: Unit | undefined): string {
  const counts = new Map<string, number>();
  for (const { word, locale, row } of uses) {
    const id = row.cells.get(locale)?.vocabulary.id(word);
    const units = id === undefined ? [] : gaps.speechOf(locale).units.ofWord(id);
    const isItself = main !== undefined && (units[0] === main || units[0] === main.stem);
    counts.set(word, (counts.get(word) ?? 0) + (isItself ? 100 : 1));
  }
  let best = '';
  for (const [word, count] of counts) if (best === '' || count > (counts.get(best) ?? 0)) best = word;
  return best;
}

/** Capitalised though no sentence begins with it. */
function isNameUse({ row, locale, span, word }: Use): boolean {
  const text = row.cells.get(locale)?.text ?? '';
  const before = text.slice(0, span.start).trimEnd();
  return /^\p{Lu}/u.test(word) && !/^[\p{Lu}\p{N}]+$/u.test(word) && before !== '' && !/[.!?:>|]$/.test(before);
}
