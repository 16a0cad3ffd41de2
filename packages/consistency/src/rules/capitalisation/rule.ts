import { byText } from '../../by-text.ts';
import { areSeveral, isClearMajority } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule, RuleInput } from '../../rule.ts';
import { writingOf } from '../../scripts.ts';
import { localeList } from '../../wording.ts';
import { compoundVariants, type Variants } from './compounds.ts';
import { elementsOf, firstWordOf, type FirstWord, mayStartLower } from './elements.ts';
import { examples } from './examples.ts';

/** Fewer witnesses than this blame nobody. */
const fewest = 3;
/** So many texts of a kind, nearly all with a capital, make a habit that needs no other locale. */
const habitTexts = 10;
const habitShare = 0.9;

export const rule: Rule = {
  id: 'capitalisation',
  mqmType: 'Linguistic conventions/Capitalization',
  mqmSeverity: 'minor',
  specificity: 2,
  summary:
    'A text, a name in bold or a link text that starts in lower case where the others start with a capital; one compound in two cases.',
  why: 'Names of the user interface are found by their capitals. Scripts without case, names such as "iOS" and what only half of the locales capitalise are left alone.',
  examples,
  *check(input) {
    const mayHaveLower = byText(input, mayStartLower);
    for (const row of input.rowsOf('prose')) if (some(row, mayHaveLower)) yield* againstOthers(row);
    if (input.locales.length < fewest) yield* againstHabit(input);
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

function* againstOthers(row: Row): Generator<Draft> {
  if (row.cells.size < fewest) return;
  const starts = new Map<string, { upper: Start[]; lower: Start[] }>();
  for (const cell of row.cells.values()) {
    if (!writingOf(cell.locale).cased) continue;
    for (const { name, start, end } of elementsOf(cell)) {
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
  for (const [name, { upper, lower }] of starts) {
    if (lower.length === 0 || upper.length < 2 || upper.length + lower.length < fewest) continue;
    const like = upper.map(({ cell }) => cell.locale);
    const witnesses = [...like, ...lower.map(({ cell }) => cell.locale)];
    if (!isClearMajority(like, witnesses)) continue;
    const spans = new Map(upper.map(({ cell, word }) => [cell, { start: word.start, end: word.end }]));
    for (const start of lower) {
      if (isLiteral(start.cell, start.word.start, start.word.end)) continue;
      const what = name === 'text' ? 'the text' : name.startsWith('bold') ? 'the name in bold' : 'the link text';
      yield {
        ...draftOf(
          start,
          `Unexpected lower case at the start of ${what}, expected a capital as in ${localeList(like)}`,
        ),
        evidence: evidenceFrom(row, like, (cell) => spans.get(cell) ?? null),
        ...(areSeveral(like, witnesses) ? {} : { mqmSeverity: 'neutral' }),
      };
    }
  }
}

/** One locale alone, or two: by what the texts of the same kind do. */
function* againstHabit(input: RuleInput): Generator<Draft> {
  const byKind = new Map<string, { upper: number; lower: Start[] }>();
  for (const row of input.rowsOf('prose')) {
    for (const cell of row.cells.values()) {
      const word = writingOf(cell.locale).cased ? firstWordOf(cell.text, 0, cell.text.length) : null;
      if (word === null) continue;
      const key = `${cell.locale} ${row.kind}`;
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
      yield draftOf(
        start,
        'Unexpected lower case at the start of the text, expected a capital as in the other texts of its kind',
      );
    }
  }
}

function draftOf({ cell, word }: Start, message: string): Draft {
  const written = cell.text.slice(word.start, word.end);
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span: { start: word.start, end: word.end },
    message: `${message}: write "${capitalised(written, cell.locale)}".`,
    evidence: [],
    suggestion: capitalised(written, cell.locale),
  };
}

function capitalised(word: string, locale: string): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
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
        message: `Unexpected "${found}", expected "${suggestion}" as in ${usual.places.length} other places of ${locale}: use one spelling.`,
        evidence,
        suggestion,
      };
    }
  }
}
