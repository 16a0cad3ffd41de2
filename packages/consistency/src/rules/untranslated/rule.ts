import type { Locale } from '@eventide/catalog';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft, Row } from '../../model.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { againstSource } from './against-source.ts';
import { examples } from './examples.ts';
import { foreignSentences, isForeign, isOrdinary } from './sentences.ts';
import { englishLeft } from './words.ts';

/** How much of a page is given to the language identifier, in UTF-16 code units. */
const sample = 3000;
const smallestSample = 400;
/** How many different words of it the dictionary is asked about. */
const sampleWords = 60;
/** A page of whose words the dictionary has this part is in its language: more asks the identifier about good pages, less misses pages in a relative. */
const ownShare = 0.6;

const messages = {
  page: 'The page declares {locale}, but its language is <lang>{language}</lang>. Translate the page, or correct the front matter.',
  sentence: 'The language of this sentence is <lang>{language}</lang>. Translate it.',
  word: 'The English <q>{found}</q> appears here; in {locales} it is translated. Translate it.',
  same: 'The text is the same as in {locales}. Translate it.',
  left: '<q>{found}</q> is left from the source. Translate it.',
  empty: 'The text is empty; in {locales} it is not. Translate it.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'untranslated',
  mqmType: 'Accuracy/Untranslated',
  mqmSeverity: 'minor',
  specificity: 3,
  asksDictionary: true,
  summary: 'A page, sentence or word that is left in another language.',
  why: 'Its readers may not know that language. Identifiers, acronyms, product names (which the other locales keep too), loan words that the locale uses throughout, and the foreign title of a linked page are not flagged; a sentence is flagged only where dictionary and language identification agree.',
  messages,
  examples,
  *check(input) {
    const foreignPages = new Set<Locale>();
    for (const locale of input.locales) {
      const draft = foreignPage(input, locale);
      if (draft === null) continue;
      foreignPages.add(locale);
      yield draft;
    }
    for (const draft of againstSource(input)) if (!foreignPages.has(draft.locale ?? '')) yield draft;
    for (const row of input.rowsOf('prose')) {
      for (const cell of row.cells.values()) {
        if (!foreignPages.has(cell.locale)) yield* inCell(input, row, cell);
      }
    }
  },
};

function foreignPage(input: RuleInput, locale: Locale): Draft | null {
  const cells = sampleOf(input, locale);
  const text = cells.map((cell) => `${cell.text}\n`).join('');
  if (text.length < smallestSample || isOwnLanguage(input, locale, cells)) return null;
  const identified = input.resources.identify(text);
  if (identified === null || !isForeign(identified, locale)) return null;
  return {
    locale,
    segmentKey: input.row('page/title')?.cells.has(locale) ? 'page/title' : (input.rows[0]?.segmentKey ?? ''),
    span: null,
    subject: identified.language,
    mqmSeverity: 'major',
    messageId: 'page',
    data: { language: identified.language, locale },
    evidence: [],
  };
}

function sampleOf(input: RuleInput, locale: Locale): readonly Cell[] {
  const cells: Cell[] = [];
  let length = 0;
  for (const row of input.rowsOf('prose')) {
    const cell = row.cells.get(locale);
    if (cell === undefined) continue;
    cells.push(cell);
    if ((length += cell.text.length) > sample) break;
  }
  return cells;
}

/** The cheap question first: does the dictionary of the declared language have the words? Relatives share half of theirs. */
function isOwnLanguage({ resources }: RuleInput, locale: Locale, cells: readonly Cell[]): boolean {
  if (!resources.hasDictionary(locale)) return false;
  const words = new Set<string>();
  for (const { vocabulary, words: ids } of cells) {
    for (const id of ids) if (isOrdinary(vocabulary.word(id))) words.add(vocabulary.folded(id));
  }
  const asked = [...words].slice(0, sampleWords);
  resources.expect(locale, asked);
  return asked.filter((word) => resources.knows(locale, word) === true).length >= asked.length * ownShare;
}

const nothing: readonly Draft[] = [];

function inCell(input: RuleInput, row: Row, cell: Cell): readonly Draft[] {
  const foreign = foreignSentences(input, cell);
  const english = englishLeft(input, row, cell);
  if (foreign.length === 0 && english.length === 0) return nothing;
  const like = others(row, cell);
  const { locale, segmentKey } = cell;
  const drafts = foreign.map(({ sentence, language }): Draft => ({
    locale,
    segmentKey,
    span: sentence.span,
    mqmSeverity: 'major',
    messageId: 'sentence',
    data: { language },
    evidence: evidenceFrom(row, like),
  }));
  for (const span of english) {
    if (foreign.some(({ sentence }) => sentence.span.start <= span.start && span.end <= sentence.span.end)) continue;
    drafts.push({
      locale,
      segmentKey,
      span,
      messageId: 'word',
      data: { found: cell.text.slice(span.start, span.end), locales: like },
      evidence: evidenceFrom(row, like),
    });
  }
  return drafts;
}

function others(row: Row, cell: Cell): Locale[] {
  return [...row.cells.keys()].filter((locale) => locale !== cell.locale);
}
