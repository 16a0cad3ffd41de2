import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft, Row } from '../../model.ts';
import { isLiteral } from '../../protected.ts';
import type { Rule } from '../../rule.ts';
import { anyBracket, unpaired, type Unpaired } from './pairs.ts';

export const rule: Rule = {
  id: 'brackets',
  mqmType: 'Linguistic conventions/Punctuation',
  mqmSeverity: 'minor',
  specificity: 3,
  summary: 'A bracket without its partner, or closed by one of another width.',
  why: 'Half of a pair is missing, often with the text that stood there. Enumerations ("a)"), code and what most locales leave open alike are left alone.',
  examples: {
    flagged: [
      {
        title: 'Never closed',
        texts: { 'event/100/description': { 'sv-SE': 'Certifikatet (PKCS är ogiltigt.' } },
        expected: { locale: 'sv-SE', segmentKey: 'event/100/description', quote: '(' },
      },
      {
        title: 'A wide bracket closed by a narrow one',
        texts: { 'event/100/description': { 'zh-CN': '证书（PKCS)无效。' } },
        expected: { locale: 'zh-CN', segmentKey: 'event/100/description', quote: ')', suggestion: '）' },
      },
    ],
    clean: [
      {
        title: 'Pairs within pairs',
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
      // What half of the locales or more have is the source's.
      if (faults === null || (row.cells.size > 1 && faults.size * 2 >= row.cells.size)) continue;
      for (const [cell, found] of faults) for (const fault of found) yield draftOf(row, cell, fault);
    }
  },
};

/** Null where there are none: nearly always. */
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
  const message =
    kind === 'MIXED'
      ? `Unexpected "${bracket}", expected "${expected}" like the bracket that it closes: replace it.`
      : `Unexpected "${bracket}" without "${expected}": ${kind === 'OPEN' ? 'close it' : 'open it'}, or remove it.`;
  return {
    locale: cell.locale,
    segmentKey: cell.segmentKey,
    span,
    message,
    evidence: evidenceFrom(
      row,
      [...row.cells.keys()].filter((locale) => locale !== cell.locale),
    ),
    ...(kind === 'MIXED' ? { suggestion: expected } : {}),
  };
}
