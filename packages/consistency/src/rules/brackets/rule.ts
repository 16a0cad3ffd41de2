import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft as RuleDraft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule } from '../../rule.ts';
import { bracketsAgainstSource } from './against-source.ts';
import { anyBracket, unpaired, type Unpaired } from './pairs.ts';

const messages = {
  'not-closed': 'The bracket <q>{found}</q> is not closed. Add <q>{expected}</q>, or remove the bracket.',
  'not-opened':
    'The bracket <q>{found}</q> does not close anything. Add <q>{expected}</q> before it, or remove the bracket.',
  mismatched: 'The closing bracket <q>{found}</q> does not match the opening one. Write <q>{expected}</q>.',
  lost: 'The text has fewer brackets <q>{found}</q> than in {locales}. Add what is missing, or set it in brackets again.',
  added: 'The text has more brackets <q>{found}</q> than in {locales}. Remove the brackets, or check what they add.',
} as const;

type Draft = RuleDraft<keyof typeof messages>;

export const rule: Rule<keyof typeof messages> = {
  id: 'brackets',
  mqmType: 'Linguistic conventions/Punctuation',
  mqmSeverity: 'minor',
  specificity: 3,
  summary: 'A bracket without its counterpart, or closed by a bracket of another width.',
  why: 'One half of a pair is missing, often together with the text that was there. Enumerations (“a)”), code, and brackets that most locales leave open are not flagged.',
  messages,
  examples: {
    flagged: [
      {
        title: 'A bracket that is not closed',
        texts: { 'event/100/description': { 'sv-SE': 'Certifikatet (PKCS är ogiltigt.' } },
        expected: { locale: 'sv-SE', segmentKey: 'event/100/description', quote: '(' },
      },
      {
        title: 'A bracket that closes nothing',
        texts: { 'event/100/description': { 'sv-SE': 'Certifikatet PKCS) är ogiltigt.' } },
        expected: { locale: 'sv-SE', segmentKey: 'event/100/description', quote: ')' },
      },
      {
        title: 'A wide bracket closed by a narrow one',
        texts: { 'event/100/description': { 'zh-CN': '证书（PKCS)无效。' } },
        expected: { locale: 'zh-CN', segmentKey: 'event/100/description', quote: ')', suggestion: '）' },
      },
    ],
    clean: [
      {
        title: 'Nested pairs',
        texts: { 'event/100/description': { 'fr-FR': 'Erreur (voir « NDES (SCEP) »).' } },
      },
      {
        title: 'An enumeration',
        texts: { 'event/100/description': { 'de-DE': 'Entweder a) neu starten oder b) warten.' } },
      },
    ],
  },
  *check(input) {
    for (const row of input.rowsOf('prose')) {
      const faults = faultsIn(row);
      if (faults === null) continue;
      const ofSource = row.cells.get(input.catalog.source ?? '');
      if (ofSource === undefined) {
        // What at least half of the locales have comes from the source.
        if (row.cells.size > 1 && faults.size * 2 >= row.cells.size) continue;
        for (const [cell, found] of faults) for (const fault of found) yield draftOf(row, cell, fault);
      } else yield* againstSource(row, ofSource, faults);
    }
    yield* bracketsAgainstSource(input);
  },
};

/** What the source has wrong too is its own fault; it is said of the source where a translation has mended it. */
function* againstSource(row: Row, source: Cell, faults: ReadonlyMap<Cell, readonly Unpaired[]>): Generator<Draft> {
  const own = faults.get(source) ?? [];
  for (const [cell, found] of faults) {
    if (cell === source ? faults.size === row.cells.size : found.length === own.length) continue;
    for (const fault of found) yield draftOf(row, cell, fault);
  }
}

/** Null where there are none, which is the usual case. */
function faultsIn(row: Row): ReadonlyMap<Cell, readonly Unpaired[]> | null {
  let faults: Map<Cell, Unpaired[]> | null = null;
  for (const cell of row.cells.values()) {
    if (!anyBracket.test(cell.text)) continue;
    const found = unpaired(cell.text).filter(({ span }) => !isLiteral(cell, span.start, span.end));
    if (found.length > 0) (faults ??= new Map<Cell, Unpaired[]>()).set(cell, found);
  }
  return faults;
}

function draftOf(row: Row, cell: Cell, { span, bracket, expected, kind }: Unpaired): Draft {
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span,
    messageId: ({ OPEN: 'not-closed', STRAY: 'not-opened', MIXED: 'mismatched' } as const)[kind],
    data: { found: bracket, expected },
    evidence: evidenceFrom(
      row,
      [...row.cells.keys()].filter((locale) => locale !== cell.locale),
    ),
    ...(kind === 'MIXED' ? { suggestion: expected } : {}),
  };
}
