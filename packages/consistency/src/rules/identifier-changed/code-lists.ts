import type { Locale, Span } from '@eventide/catalog';
import { allAlike, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Row } from '../../model.ts';
import type { Draft } from './messages.ts';

interface Literal {
  readonly value: string;
  readonly span: Span;
}

/** The text between separators of any script. */
const item = /[^,\u060C\u3001\uFF0C;\uFF1B\r\n]+/g;

function literalsOf({ text }: Cell): Literal[] {
  return [...text.matchAll(item)].flatMap(({ 0: piece, index }) => {
    const trimmed = piece.trim();
    if (trimmed === '') return [];
    const start = index + piece.indexOf(trimmed);
    const value = /^0x[0-9a-f]+$/i.test(trimmed) ? `0x${trimmed.slice(2).toUpperCase()}` : trimmed;
    return [{ value, span: { start, end: start + trimmed.length } }];
  });
}

/** Codes that a locale cites differently from most: lost, added, or replaced by another. */
export function* codeLists(row: Row): Generator<Draft> {
  if (allAlike(row.cells.values(), ({ text }) => text)) return;
  const lists = new Map([...row.cells].map(([locale, cell]) => [locale, literalsOf(cell)]));
  const witnesses = [...lists].map(([locale, list]): [Locale, string] => [
    locale,
    list.map(({ value }) => value).join(' '),
  ]);
  const verdict = verdictOn(witnesses);
  if (verdict.kind === 'AGREED') return;
  if (verdict.kind === 'SPLIT') {
    yield {
      locale: null,
      segmentKey: row.segmentKey,
      span: null,
      subject: 'codes',
      messageId: 'codes-disputed',
      data: { lists: verdict.camps.map(({ value }) => value) },
      evidence: evidenceFrom(row, row.cells.keys()),
    };
    return;
  }
  const { majority, outliers } = verdict;
  const expected = (lists.get(majority.locales[0] ?? '') ?? []).map(({ value }) => value);
  for (const locale of outliers.flatMap((camp) => camp.locales)) {
    const actual = lists.get(locale) ?? [];
    const common = { locale, segmentKey: row.segmentKey, evidence: evidenceFrom(row, majority.locales) };
    const lost = expected.filter((value) => !actual.some((literal) => literal.value === value));
    const added = actual.filter(({ value }) => !expected.includes(value));
    const { locales } = majority;
    for (const { value, span } of added) {
      const instead = lost.shift();
      yield {
        ...common,
        span,
        mqmSeverity: 'critical',
        ...(instead === undefined
          ? { messageId: 'code-added', data: { found: value, locales } }
          : { messageId: 'code-changed', data: { found: value, expected: instead, locales }, suggestion: instead }),
      };
    }
    for (const value of lost) {
      yield {
        ...common,
        span: null,
        subject: value,
        mqmSeverity: 'critical',
        messageId: 'code-lost',
        data: { expected: value, locales },
      };
    }
    if (lost.length === 0 && added.length === 0) {
      const repeated = actual.length !== expected.length;
      yield {
        ...common,
        span: null,
        subject: 'order',
        mqmSeverity: 'minor',
        messageId: repeated ? 'codes-repeated' : 'codes-reordered',
        data: { codes: expected, locales },
      };
    }
  }
}
