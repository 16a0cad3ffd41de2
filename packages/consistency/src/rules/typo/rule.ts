import type { Locale } from '@eventide/catalog';
import { oneEditPairs } from '../../corpus/one-edit.ts';
import { knowledgeOf } from '../../language/language.ts';
import type { Cell, Draft as RuleDraft, Evidence } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { isForeign, wordsOf, type Word } from './candidates.ts';
import { examples } from './examples.ts';
import { judge, judgeAlone, type Verdict } from './judge.ts';

const rare = 2;
/** How many rare words of a locale are looked up, and how many unknown ones are examined: bounds on time. */
const mostAsked = 250;
const mostUnknown = 40;
/** How many pairs of similar words of a locale are judged: texts with more are not prose but lists of similar names. */
const mostPairs = 600;

const messages = {
  misspelt: '<q>{found}</q> appears here; elsewhere on the page it is <q>{expected}</q>. Correct the spelling.',
  unknown: '<q>{found}</q> is not in the dictionary and is one slip away from <q>{expected}</q>. Check the spelling.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'typo',
  mqmType: 'Linguistic conventions/Spelling',
  mqmSeverity: 'minor',
  specificity: 3,
  foldsEqualText: true,
  asksDictionary: true,
  summary: 'A word that appears once and is one slip away from a word that appears elsewhere in the same locale.',
  why: 'The page itself shows how the word is spelled. Stems and dictionaries distinguish forms of one word. What only a dictionary does not know is a neutral hint, because no dictionary has every compound and product name.',
  messages,
  examples,
  *check(input) {
    const verdicts = new Map<Locale, Found>();
    for (const locale of input.locales) {
      if (!writingOf(locale).cased) continue;
      const found = inLocale(input, locale);
      if (found.length === 0) continue;
      const byId = new Map<number, Verdict>();
      for (const verdict of found) for (const id of verdict.word.ids) byId.set(id, verdict);
      verdicts.set(locale, { byId, places: firstPlaces(input, locale, found) });
    }
    if (verdicts.size === 0) return;
    for (const row of input.rowsOf('prose')) {
      for (const [locale, found] of verdicts) {
        const cell = row.cells.get(locale);
        if (cell !== undefined) yield* inCell(cell, found);
      }
    }
  },
};

/** What was found in a locale: by word id, and the places of the words that it was compared with. */
interface Found {
  readonly byId: ReadonlyMap<number, Verdict>;
  readonly places: ReadonlyMap<Word, Evidence>;
}

function inLocale(input: RuleInput, locale: Locale): Verdict[] {
  const { resources } = input;
  const words = wordsOf(input.vocabulary(locale));
  const verdicts = new Map<Word, Verdict>();
  const isRare = (index: number): boolean => (words[index]?.count ?? 0) <= rare;
  const note = (verdict: Verdict | null): void => {
    if (verdict === null || isForeign(input, locale, verdict.word.folded)) return;
    const before = verdicts.get(verdict.word);
    if (before === undefined || (before.witness?.count ?? 0) < (verdict.witness?.count ?? 0)) {
      verdicts.set(verdict.word, verdict);
    }
  };
  const asked = words.filter(({ count }) => count <= rare).slice(0, mostAsked);
  resources.expect(
    locale,
    asked.map(({ folded }) => folded),
  );
  let judged = 0;
  for (const [left, right] of oneEditPairs(
    words.map(({ folded }) => folded),
    isRare,
  )) {
    const one = words[left];
    const other = words[right];
    if (one === undefined || other === undefined || one.stem === other.stem) continue;
    if (++judged > mostPairs) break;
    const [seldom, often] = one.count <= other.count ? [one, other] : [other, one];
    note(
      judge(resources, locale, seldom, often) ??
        (one.count === other.count ? judge(resources, locale, often, seldom) : null),
    );
  }
  if (!resources.hasDictionary(locale)) return [...verdicts.values()];
  const stems = new Set(words.map(({ stem }) => stem));
  const isUnknown = (word: Word): boolean => !verdicts.has(word) && resources.knows(locale, word.folded) === false;
  resources.expect(
    'en',
    asked.filter(isUnknown).map(({ folded }) => folded),
  );
  let unknown = 0;
  for (const word of asked) {
    if (!isUnknown(word) || isForeign(input, locale, word.folded)) continue;
    if (++unknown > mostUnknown) break;
    const verdict = judgeAlone(resources, locale, word, stems);
    if (verdict !== null) verdicts.set(word, verdict);
  }
  return [...verdicts.values()];
}

function* inCell(cell: Cell, { byId, places }: Found): Generator<Draft> {
  for (let at = 0; at < cell.words.length; at++) {
    const id = cell.words[at] ?? -1;
    const verdict = byId.get(id);
    if (verdict === undefined) continue;
    const span = { start: cell.wordStarts[at] ?? 0, end: cell.wordEnds[at] ?? 0 };
    if (isLiteral(cell, span.start, span.end)) continue;
    const word = cell.text.slice(span.start, span.end);
    const isCapital = word !== cell.vocabulary.folded(id);
    // A capital inside a sentence marks a name, except in languages that capitalise nouns.
    const isName =
      isCapital &&
      !knowledgeOf(writingOf(cell.locale).language).capitalNouns &&
      !cell.sentences.some(({ firstWord }) => firstWord === at);
    const instead = isCapital ? capitalised(verdict.instead, cell.locale) : verdict.instead;
    const { witness } = verdict;
    const place = witness === null ? undefined : places.get(witness);
    yield {
      locale: cell.locale,
      segmentKey: cell.segmentKey,
      span,
      mqmSeverity: isName ? 'neutral' : verdict.severity,
      messageId: witness === null ? 'unknown' : 'misspelt',
      data: { found: word, expected: instead },
      evidence: place === undefined ? [] : [place],
      suggestion: instead,
    };
  }
}

function capitalised(word: string, locale: Locale): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

/** The first occurrence of each word that others were compared with. */
function firstPlaces(input: RuleInput, locale: Locale, verdicts: Iterable<Verdict>): ReadonlyMap<Word, Evidence> {
  const wanted = new Map<number, Word>();
  for (const { witness } of verdicts)
    for (const id of witness?.ids ?? []) if (witness !== null) wanted.set(id, witness);
  const places = new Map<Word, Evidence>();
  for (const row of input.rowsOf('prose')) {
    const cell = row.cells.get(locale);
    if (cell === undefined) continue;
    for (let at = 0; at < cell.words.length && wanted.size > 0; at++) {
      const word = wanted.get(cell.words[at] ?? -1);
      if (word === undefined) continue;
      const span = { start: cell.wordStarts[at] ?? 0, end: cell.wordEnds[at] ?? 0 };
      places.set(word, { segmentKey: row.segmentKey, locale, text: cell.text, span });
      for (const id of word.ids) wanted.delete(id);
    }
    if (wanted.size === 0) break;
  }
  return places;
}
