import type { Locale, Span } from '@eventide/catalog';
import { allAlike, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Draft, Row } from '../../model.ts';
import { localeList, quote } from '../../wording.ts';

interface Literal {
  readonly value: string;
  readonly span: Span;
}

/** What stands between separators of any script. */
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

/** Codes cited by one locale otherwise than by most: lost, added, or another in place of one. */
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
    const camps = verdict.camps.map(({ value, locales }) => `${value} in ${localeList(locales)}`).join('; ');
    yield {
      locale: null,
      segmentKey: row.segmentKey,
      span: null,
      subject: 'codes',
      message: `The cited codes differ: ${camps}. Decide on one list.`,
      evidence: evidenceFrom(row, row.cells.keys()),
    };
    return;
  }
  const { majority, outliers } = verdict;
  const expected = (lists.get(majority.locales[0] ?? '') ?? []).map(({ value }) => value);
  for (const locale of outliers.flatMap(({ locales }) => locales)) {
    const actual = lists.get(locale) ?? [];
    const common = { locale, segmentKey: row.segmentKey, evidence: evidenceFrom(row, majority.locales) };
    const lost = expected.filter((value) => !actual.some((literal) => literal.value === value));
    const added = actual.filter(({ value }) => !expected.includes(value));
    const as = `as in ${localeList(majority.locales)}`;
    for (const { value, span } of added) {
      const instead = lost.shift();
      yield {
        ...common,
        span,
        mqmSeverity: 'critical',
        message:
          instead === undefined
            ? `Unexpected code ${quote(value)}: ${localeList(majority.locales)} do not cite it here. Remove it.`
            : `Unexpected ${quote(value)}, expected ${instead} ${as}.`,
        ...(instead === undefined ? {} : { suggestion: instead }),
      };
    }
    for (const value of lost) {
      yield {
        ...common,
        span: null,
        subject: value,
        mqmSeverity: 'critical',
        message: `Without the code ${value} that ${localeList(majority.locales)} cite here: add it.`,
      };
    }
    if (lost.length === 0 && added.length === 0) {
      const repeated = actual.length !== expected.length;
      yield {
        ...common,
        span: null,
        subject: 'order',
        mqmSeverity: 'minor',
        message: repeated
          ? `A code is cited twice, expected ${expected.join(', ')} ${as}.`
          : `The codes stand in another order, expected ${expected.join(', ')} ${as}.`,
      };
    }
  }
}
