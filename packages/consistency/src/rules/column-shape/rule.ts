import type { Document, Diagnostic, Locale } from '@eventide/catalog';
import { verdictOn } from '../../camps.ts';
import type { Draft as RuleDraft } from '../../model.ts';
import { problemsOf } from '../../page-problems.ts';
import type { Rule, RuleInput } from '../../rule.ts';

const headers = {
  'header/1/0': { 'en-GB': 'ID', 'fr-FR': 'ID', 'de-DE': 'ID', 'nl-NL': 'Id' },
  'header/1/1': { 'en-GB': 'Name', 'fr-FR': 'Nom', 'de-DE': 'Name', 'nl-NL': 'Naam' },
};
const codes = {
  'event/100/codes': { 'en-GB': '0x00000000', 'fr-FR': '0x00000000', 'de-DE': '0x00000000' },
  'event/100/description': { 'en-GB': 'It went well.', 'fr-FR': 'Terminé.', 'de-DE': 'Fertig.' },
};

const messages = {
  headers:
    'The table has {actual, plural, one {# column header} other {# column headers}}; in {locales} it has {expected, number}. Correct the header row.',
  order: 'The columns of this table are in another order than in most locales. Put them in that order.',
  cells:
    'The row has {cells, plural, one {# cell} other {# cells}}; its table has {columns, plural, one {# column} other {# columns}}. Escape a vertical bar in the text as \\|, or add the missing cell.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'column-shape',
  mqmType: 'Design and markup/Table',
  mqmSeverity: 'major',
  specificity: 3,
  summary:
    'A table with more or fewer columns than in most locales, or a row with more or fewer cells than its table has columns.',
  why: 'An unescaped or lost bar moves the following text into the wrong column: descriptions are cut off and codes disappear.',
  messages,
  examples: {
    flagged: [
      {
        title: 'The table of one locale lacks a column',
        texts: {
          ...headers,
          'header/1/2': { 'en-GB': 'Text', 'fr-FR': 'Texte', 'de-DE': 'Text', 'nl-NL': 'Tekst' },
          'header/1/3': { 'en-GB': 'Codes', 'fr-FR': 'Codes', 'de-DE': 'Codes', 'nl-NL': ' ' },
          'event/100/codes': { ...codes['event/100/codes'], 'nl-NL': '0x00000000' },
        },
        expected: { locale: 'nl-NL', segmentKey: 'header/1/0', mqmSeverity: 'minor' },
      },
    ],
    clean: [
      { title: 'The same columns under translated headers', texts: headers },
      {
        title: 'An escaped bar does not start a column',
        texts: {
          ...codes,
          'event/101/description': { 'en-GB': 'Start | Stop', 'fr-FR': 'Début | Fin', 'de-DE': 'Start | Halt' },
        },
      },
    ],
  },
  *check(input) {
    yield* headerCounts(input);
    yield* cellCounts(input);
    yield* columnOrder(input);
  },
};

function* headerCounts(input: RuleInput): Generator<Draft> {
  const counts = new Map<string, Map<Locale, number>>();
  for (const { kind, segmentKey, cells } of input.rows) {
    const table = kind === 'TABLE_HEADER' ? segmentKey.slice(0, segmentKey.lastIndexOf('/')) : null;
    if (table === null) continue;
    const byLocale = counts.get(table) ?? new Map<Locale, number>();
    counts.set(table, byLocale);
    for (const locale of cells.keys()) byLocale.set(locale, (byLocale.get(locale) ?? 0) + 1);
  }
  for (const [table, byLocale] of counts) {
    const verdict = verdictOn(input.locales.map((locale) => [locale, String(byLocale.get(locale) ?? 0)]));
    if (verdict.kind !== 'MAJORITY') continue;
    for (const { value, locales } of verdict.outliers) {
      const { value: expected, locales: agreeing } = verdict.majority;
      for (const locale of locales) {
        yield {
          locale,
          segmentKey: `${table}/0`,
          span: null,
          subject: 'columns',
          mqmSeverity: 'minor',
          messageId: 'headers',
          data: { actual: Number(value), expected: Number(expected), locales: agreeing },
          evidence: [],
        };
      }
    }
  }
}

/** Tables whose columns a locale has moved: they are compared by what they hold all the same. */
function* columnOrder({ catalog }: RuleInput): Generator<Draft> {
  for (const { id, locale, segmentKey } of catalog.diagnostics) {
    if (id !== 'column-order' || segmentKey === null) continue;
    yield {
      locale,
      segmentKey,
      span: null,
      subject: 'order',
      mqmSeverity: 'minor',
      messageId: 'order',
      data: {},
      evidence: [],
    };
  }
}

/** Rows with more or fewer cells than their table has columns; a fault that every locale has comes from the source. */
function* cellCounts({ catalog }: RuleInput): Generator<Draft> {
  const wanted = ({ id, place }: Diagnostic, document: Document): string | null =>
    id === 'row-column-count' ? rowAt(document, place?.line ?? 0) : null;
  for (const { key, locale, data } of problemsOf(catalog, wanted, () => catalog.locales.length)) {
    yield {
      locale,
      segmentKey: `${key}/description`.replace(/^(code\/.*)description$/, '$1message'),
      span: null,
      subject: 'cells',
      messageId: 'cells',
      data,
      evidence: [],
    };
  }
}

function rowAt({ eventRows, codeRows }: Document, line: number): string | null {
  return [...eventRows, ...codeRows].find(({ place }) => place.line === line)?.key ?? null;
}
