import type { Locale } from '@eventide/catalog';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft, Evidence, Row } from '../../model.ts';
import { knowledgeOf } from '../../language/language.ts';
import { languageOf } from '../../languages.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule } from '../../rule.ts';
import { quotesAgainstSource } from './against-source.ts';
import { anyMark, quotationsIn, type Quotation, type QuoteStyle } from './marks.ts';

/** A style of quotation is a locale's habit when it is used this often, and this many times more often than another. */
const habitUses = 4;
const clearly = 4;

interface Use {
  readonly cell: Cell;
  readonly quotation: Quotation;
}

const messages = {
  unpaired: 'The quotation mark {found} has no counterpart. Add the other mark, or remove this one.',
  style: '{found} has other quotation marks than {locale} uses elsewhere, as in {example}. Use the same marks.',
  lost: 'The text has fewer quotation marks than in {locales}. Quote the same words.',
  added: 'The text has more quotation marks than in {locales}. Quote the same words.',
  kind: 'The text has single and {locales} has double quotation marks, or the reverse. Use the same kind.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'quotes',
  mqmType: 'Linguistic conventions/Punctuation',
  mqmSeverity: 'minor',
  specificity: 3,
  summary: 'A quotation mark without its counterpart, or other quotation marks than the locale uses elsewhere.',
  why: 'A label is quoted so that readers find it on the screen; half a pair does not show where it ends. The habit of the locale decides which marks are right.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A quotation that is not closed',
        texts: { 'event/100/description': { 'ru-RU': 'См. поле "Имя ЦС в сообщении.' } },
        expected: { locale: 'ru-RU', segmentKey: 'event/100/description', quote: '"' },
      },
      {
        title: 'One text with other marks than the rest of the locale',
        texts: {
          'event/100/description': { 'fr-FR': 'Champ « Nom » ou « Type »' },
          'event/101/description': { 'fr-FR': 'Champ « Valeur » ou « Code »' },
          'event/102/description': { 'fr-FR': 'Champ "Nom"' },
        },
        expected: { locale: 'fr-FR', segmentKey: 'event/102/description', quote: '"Nom"', mqmSeverity: 'neutral' },
      },
    ],
    clean: [
      {
        title: 'German marks',
        texts: { 'event/100/description': { 'de-DE': 'Feld „Name der Zertifizierungsstelle“' } },
      },
      {
        title: 'The marks of the language on a page that uses others',
        texts: {
          'event/100/description': { 'ru-RU': 'Поле "Имя" или "Тип".' },
          'event/101/description': { 'ru-RU': 'Поле "Ключ" или "Код".' },
          'event/102/description': { 'ru-RU': 'Поле «Имя».' },
        },
      },
      { title: 'Swedish marks', texts: { 'event/100/description': { 'sv-SE': 'Fältet ”Namn” är tomt.' } } },
      { title: 'Inches', texts: { 'event/100/description': { 'en-GB': 'Needs a 24" screen.' } } },
      { title: 'Apostrophes', texts: { 'event/100/description': { 'it-IT': "L'autorità non c'è." } } },
    ],
  },
  *check(input) {
    const uses = new Map<Locale, Map<QuoteStyle, Use[]>>();
    for (const row of input.rowsOf('prose')) {
      for (const { cell, at } of loneMarks(row, uses, input.catalog.source)) yield unclosed(row, cell, at);
    }
    yield* quotesAgainstSource(input);
    for (const styles of uses.values()) yield* otherStyles(styles);
  },
};

interface LoneMark {
  readonly cell: Cell;
  readonly at: number;
}

const noMarks: readonly LoneMark[] = [];

/** Marks without a counterpart. Complete quotations are collected in `uses`. */
function loneMarks(row: Row, uses: Map<Locale, Map<QuoteStyle, Use[]>>, source: Locale | null): readonly LoneMark[] {
  let odd = 0;
  const alone: LoneMark[] = [];
  for (const cell of row.cells.values()) {
    if (!anyMark.test(cell.text)) continue;
    const quotations = quotationsIn(cell.text);
    for (const quotation of quotations.pairs) collect(uses, { cell, quotation });
    const unpaired = quotations.alone.filter((at) => !isLiteral(cell, at, at + 1));
    if (unpaired.length > 0) odd++;
    for (const at of unpaired) alone.push({ cell, at });
  }
  if (source !== null && row.cells.has(source)) return notOfSource(alone, source, odd === row.cells.size);
  // What at least half of the locales have comes from the source.
  return row.cells.size > 1 && odd * 2 >= row.cells.size ? noMarks : alone;
}

/** What the source leaves open too is its own fault. */
function notOfSource(alone: readonly LoneMark[], source: Locale, isEverywhere: boolean): readonly LoneMark[] {
  const countIn = (locale: Locale): number => alone.filter(({ cell }) => cell.locale === locale).length;
  const own = countIn(source);
  return alone.filter(({ cell: { locale } }) => (locale === source ? !isEverywhere : countIn(locale) !== own));
}

function collect(uses: Map<Locale, Map<QuoteStyle, Use[]>>, use: Use): void {
  const { locale } = use.cell;
  let styles = uses.get(locale);
  if (styles === undefined) {
    styles = new Map();
    uses.set(locale, styles);
  }
  const same = styles.get(use.quotation.style);
  if (same === undefined) styles.set(use.quotation.style, [use]);
  else same.push(use);
}

function unclosed(row: Row, cell: Cell, at: number): Draft {
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span: { start: at, end: at + 1 },
    messageId: 'unpaired',
    data: { found: cell.text.charAt(at) },
    evidence: evidenceFrom(
      row,
      [...row.cells.keys()].filter((locale) => locale !== cell.locale),
    ),
  };
}

function* otherStyles(styles: ReadonlyMap<QuoteStyle, readonly Use[]>): Generator<Draft> {
  if (styles.size < 2) return;
  const ordered = [...styles.values()].sort((one, other) => other.length - one.length);
  const [usual = [], ...others] = ordered;
  const [example] = usual;
  if (usual.length < habitUses || example === undefined) return;
  for (const uses of others) {
    if (uses.length * clearly > usual.length) continue;
    for (const { cell, quotation } of uses) {
      if (isOwn(cell, quotation)) continue;
      // A quotation inside another has its own marks.
      if (quotationsIn(cell.text).pairs.some(({ start, end }) => start < quotation.start && quotation.end < end))
        continue;
      yield {
        locale: cell.locale,
        segmentKey: cell.segmentKey,
        span: { start: quotation.start, end: quotation.end },
        mqmSeverity: 'neutral',
        messageId: 'style',
        data: { found: cell.text.slice(quotation.start, quotation.end), locale: cell.locale, example: textOf(example) },
        evidence: [evidenceOf(example)],
      };
    }
  }
}

/** The marks are those of the language, if not the page's usual ones. */
function isOwn({ locale, text }: Cell, { start, end }: Quotation): boolean {
  const [[opens, closes] = []] = knowledgeOf(languageOf(locale)).quotes;
  return opens === text.charAt(start) && closes === text.charAt(end - 1);
}

function textOf({ cell, quotation }: Use): string {
  return cell.text.slice(quotation.start, quotation.end);
}

function evidenceOf({ cell, quotation }: Use): Evidence {
  const span = { start: quotation.start, end: quotation.end };
  return { segmentKey: cell.segmentKey, locale: cell.locale, text: cell.text, span };
}
