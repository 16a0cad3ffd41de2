import type { Locale } from '@eventide/catalog';
import type { Cell, Draft as RuleDraft, Evidence, Vocabulary } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { examples } from './examples.ts';

/** A variety's own words must be at least this many different words, with this many different stems, and this share of the text. */
const fewestWords = 4;
const fewestStems = 2;
const leastShare = 0.004;
/** How many times more evidence there must be for the other variety than for the declared one. */
const clearly = 4;
/** How many words, the most frequent ones, are looked up in the dictionaries; more do not change the result. */
const mostWords = 1000;
const shown = 8;

const proseWord = /^\p{L}[\p{Ll}\p{M}]{3,}$/u;

const messages = {
  variety:
    'The page declares {locale}, but <q>{words}</q> are words of {variety}, not of {declared}. Have the page translated for {locale}.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'language-variety',
  mqmType: 'Locale conventions/Regional variety',
  mqmSeverity: 'major',
  specificity: 3,
  asksDictionary: true,
  summary: 'A page that is written in another regional variety of its language than the one it declares.',
  why: 'Readers in Portugal notice Brazilian words in every line. It is one mistake, made when the page was sent to the wrong translators or translation engine, so it is one finding, with words that only the dictionary of the other variety has. Languages with more than one installed dictionary are checked.',
  messages,
  examples,
  *check(input) {
    const words = proseWords(input);
    for (const locale of input.locales) {
      const declared = input.resources.varietyOf(locale);
      const candidates = words.get(locale);
      if (candidates === undefined) continue;
      for (const variety of input.resources.varieties(locale)) {
        if (variety === declared) continue;
        const evidence = weigh(input, locale, candidates, declared, variety);
        if (evidence !== null) yield draftOf(input, locale, declared, variety, evidence);
      }
    }
  },
};

/** How often each word stands in the prose of the locales whose language has varieties, by the word's id. */
function proseWords(input: RuleInput): ReadonlyMap<Locale, Uint32Array> {
  const byLocale = new Map<Locale, Uint32Array>();
  for (const locale of input.locales) {
    if (input.resources.varieties(locale).length < 2) continue;
    const counts = new Uint32Array(input.vocabulary(locale).size);
    for (const row of input.rowsOf('prose')) countWords(row.cells.get(locale), counts);
    byLocale.set(locale, counts);
  }
  return byLocale;
}

function countWords(cell: Cell | undefined, counts: Uint32Array): void {
  if (cell === undefined) return;
  for (const id of cell.words) counts[id] = (counts[id] ?? 0) + 1;
}

/** The words of the other variety, or null where they do not clearly outweigh those of the declared one. */
function weigh(
  input: RuleInput,
  locale: Locale,
  counts: Uint32Array,
  declared: Locale,
  variety: Locale,
): ReadonlySet<number> | null {
  const { resources } = input;
  const own = input.vocabulary(locale);
  const frequent: (readonly [id: number, count: number])[] = [];
  counts.forEach((count, id) => {
    if (count > 0 && proseWord.test(own.word(id))) frequent.push([id, count]);
  });
  frequent.sort(([one, often], [other, seldom]) => seldom - often || one - other);
  const total = frequent.reduce((sum, [, count]) => sum + count, 0);
  const asked = frequent.slice(0, mostWords);
  const words = asked.map(([id]) => own.folded(id));
  resources.expect(declared, words);
  const known = words.map((word) => resources.knows(declared, word) === true);
  // The other dictionary is not read for words that could be no evidence.
  if (new Set(words.filter((_, index) => known[index] !== true)).size < fewestWords) return null;
  resources.expect(variety, words);
  const others = new Map<number, number>();
  const owns = new Set<string>();
  for (const [index, [id, count]] of asked.entries()) {
    const word = own.folded(id);
    const knownThere = resources.knows(variety, word) === true;
    const knownHere = known[index] === true;
    // An English word that one of the two dictionaries contains is no evidence.
    if (knownThere === knownHere || (!locale.startsWith('en') && resources.knows('en', word) === true)) continue;
    if (knownThere) others.set(id, count);
    else owns.add(word);
  }
  const distinct = new Set([...others.keys()].map((id) => own.folded(id)));
  const stems = new Set([...others.keys()].map((id) => own.stem(id)));
  const tokens = [...others.values()].reduce((sum, count) => sum + count, 0);
  const enough = distinct.size >= fewestWords && stems.size >= fewestStems && tokens >= total * leastShare;
  return enough && distinct.size >= owns.size * clearly ? new Set(others.keys()) : null;
}

function draftOf(
  input: RuleInput,
  locale: Locale,
  declared: Locale,
  variety: Locale,
  words: ReadonlySet<number>,
): Draft {
  const own = input.vocabulary(locale);
  const distinct = [...new Set([...words].map((id) => own.folded(id)))];
  return {
    locale,
    segmentKey: input.row('page/title')?.cells.has(locale) ? 'page/title' : (input.rows[0]?.segmentKey ?? ''),
    span: null,
    subject: variety,
    messageId: 'variety',
    data: { locale, declared, variety, words: distinct.slice(0, shown) },
    evidence: occurrences(input, locale, own, distinct),
  };
}

/** The first occurrence of each of the words. */
function occurrences(input: RuleInput, locale: Locale, own: Vocabulary, words: readonly string[]): Evidence[] {
  const wanted = new Set(words.slice(0, shown));
  const evidence: Evidence[] = [];
  for (const row of input.rowsOf('prose')) {
    const cell = row.cells.get(locale);
    if (cell === undefined) continue;
    const at = cell.words.findIndex((id) => wanted.has(own.folded(id)));
    if (at < 0) continue;
    wanted.delete(own.folded(cell.words[at] ?? 0));
    const span = { start: cell.wordStarts[at] ?? 0, end: cell.wordEnds[at] ?? 0 };
    evidence.push({ segmentKey: row.segmentKey, locale, text: cell.text, span });
    if (wanted.size === 0) break;
  }
  return evidence;
}
