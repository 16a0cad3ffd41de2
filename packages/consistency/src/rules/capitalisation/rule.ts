import { byText } from '../../by-text.ts';
import { areSeveral, isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { capitalsAgainstSource } from './against-source.ts';
import { compoundVariants, type Variants } from './compounds.ts';
import { elementsOf, firstWordOf, type FirstWord, mayStartLower } from './elements.ts';
import { examples } from './examples.ts';

/** With fewer witnesses than this no locale is flagged. */
const fewest = 3;
/** This many texts of a kind, nearly all with a capital, show a habit without another locale. */
const habitTexts = 10;
const habitShare = 0.9;

const messages = {
  'lower-case':
    '{element, select, BOLD {The name in bold} LINK {The link text} other {The text}} starts with a lower-case letter; in {locales} it starts with a capital. Write <q>{expected}</q>.',
  habit:
    'The text starts with a lower-case letter; the other texts of this kind start with a capital. Write <q>{expected}</q>.',
  compound:
    '<q>{found}</q> appears here; {count, plural, one {# other place} other {# other places}} in {locale} have <q>{expected}</q>. Use one spelling.',
  'upper-case':
    'The text starts with a capital; in {locales} it starts with a lower-case letter. Write <q>{expected}</q>.',
  'all-capitals': 'The text is in capitals; in {locales} it is not. Write it in lower case.',
  'no-capitals': 'The text is not in capitals; in {locales} it is. Write it in capitals.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'capitalisation',
  mqmType: 'Linguistic conventions/Capitalization',
  mqmSeverity: 'minor',
  specificity: 2,
  foldsEqualText: true,
  summary:
    'A text, a name in bold or a link text that starts in lower case where the other locales start with a capital; a compound that is capitalised in two ways.',
  why: 'Readers recognise names in the user interface by their capitals. Scripts without case, names such as “iOS”, and words that only half of the locales capitalise are not flagged.',
  messages,
  examples,
  *check(input) {
    const mayHaveLower = byText(mayStartLower);
    for (const row of input.rowsOf('prose'))
      if (some(row, mayHaveLower)) yield* againstOthers(row, input.catalog.source);
    yield* capitalsAgainstSource(input);
    if (input.locales.length < fewest && input.catalog.source === null) yield* againstHabit(input);
    for (const variants of compoundVariants(input)) yield* inCompounds(variants);
  },
};

function some({ cells }: Row, test: (cell: Cell) => boolean): boolean {
  for (const cell of cells.values()) if (test(cell)) return true;
  return false;
}

interface Start {
  readonly cell: Cell;
  readonly word: FirstWord;
}

function* againstOthers(row: Row, source: string | null): Generator<Draft> {
  if (row.cells.size < fewest) return;
  const starts = new Map<string, { upper: Start[]; lower: Start[] }>();
  for (const cell of row.cells.values()) {
    if (!writingOf(cell.locale).cased) continue;
    for (const { name, start, end } of elementsOf(cell)) {
      if (name.startsWith('link') && !startsSentence(cell, start)) continue;
      const word = firstWordOf(cell.text, start, end);
      if (word === null) continue;
      let ofElement = starts.get(name);
      if (ofElement === undefined) {
        ofElement = { upper: [], lower: [] };
        starts.set(name, ofElement);
      }
      (word.isUpper ? ofElement.upper : ofElement.lower).push({ cell, word });
    }
  }
  const hasSource = source !== null && row.cells.has(source);
  for (const [name, { upper, lower }] of starts) {
    // How a text starts, its source decides.
    if (hasSource && name === 'text') continue;
    if (lower.length === 0 || upper.length < 2 || upper.length + lower.length < fewest) continue;
    const like = upper.map(({ cell }) => cell.locale);
    const witnesses = [...like, ...lower.map(({ cell }) => cell.locale)];
    if (!isClearMajority(like, witnesses)) continue;
    const spans = new Map(upper.map(({ cell, word }) => [cell, { start: word.start, end: word.end }]));
    for (const start of lower) {
      if (isLiteral(start.cell, start.word.start, start.word.end)) continue;
      const element = name === 'text' ? 'TEXT' : name.startsWith('bold') ? 'BOLD' : 'LINK';
      const expected = capitalisedStart(start);
      yield {
        ...placed(start, expected),
        messageId: 'lower-case',
        data: { element, locales: like, expected },
        evidence: evidenceFrom(row, like, (cell) => spans.get(cell) ?? null),
        ...(areSeveral(like, witnesses) ? {} : { mqmSeverity: 'neutral' }),
      };
    }
  }
}

/** Within a sentence, the text of a link is written as the sentence asks for. */
function startsSentence({ sentences }: Cell, start: number): boolean {
  return sentences.some(({ span }) => span.start === start);
}

/** With one or two locales: compares with the other texts of the same kind. */
function* againstHabit(input: RuleInput): Generator<Draft> {
  const byKind = new Map<string, { upper: number; lower: Start[] }>();
  for (const row of input.rowsOf('prose')) {
    for (const cell of row.cells.values()) {
      const word = writingOf(cell.locale).cased ? firstWordOf(cell.text, 0, cell.text.length) : null;
      if (word === null) continue;
      const key = `${cell.locale} ${row.column}`;
      let starts = byKind.get(key);
      if (starts === undefined) {
        starts = { upper: 0, lower: [] };
        byKind.set(key, starts);
      }
      if (word.isUpper) starts.upper++;
      else if (!isLiteral(cell, word.start, word.end)) starts.lower.push({ cell, word });
    }
  }
  for (const { upper, lower } of byKind.values()) {
    const total = upper + lower.length;
    if (lower.length === 0 || total < habitTexts || upper < total * habitShare) continue;
    for (const start of lower) {
      const expected = capitalisedStart(start);
      yield { ...placed(start, expected), messageId: 'habit', data: { expected } };
    }
  }
}

function placed({ cell, word }: Start, suggestion: string): Omit<Draft, 'messageId' | 'data'> {
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span: { start: word.start, end: word.end },
    evidence: [],
    suggestion,
  };
}

function capitalisedStart({ cell, word }: Start): string {
  const written = cell.text.slice(word.start, word.end);
  return written.charAt(0).toLocaleUpperCase(cell.locale) + written.slice(1);
}

function* inCompounds({ locale, usual, others }: Variants): Generator<Draft> {
  const evidence = usual.places.slice(0, 4).map(({ cell, start, end }) => ({
    segmentKey: cell.segmentKey,
    locale,
    text: cell.text,
    span: { start, end },
  }));
  for (const { places } of others) {
    for (const { cell, start, end } of places) {
      if (isLiteral(cell, start, end)) continue;
      const found = cell.text.slice(start, end);
      const suggestion = found.charAt(0) + usual.written.slice(1);
      yield {
        locale,
        segmentKey: cell.segmentKey,
        span: { start, end },
        messageId: 'compound',
        data: { found, expected: suggestion, count: usual.places.length, locale },
        evidence,
        suggestion,
      };
    }
  }
}
