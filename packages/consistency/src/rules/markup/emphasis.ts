import type { Locale } from '@eventide/catalog';
import { allAlike, verdictOn } from '../../camps.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Cell, Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import type { Draft } from './messages.ts';

/** Brackets used instead of emphasis, as on Chinese pages. */
const bracketed = /\[[^\]]+\]|【[^】]+】|「[^」]+」|\u300A[^\u300B]+\u300B/g;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Emphasis that one locale lacks, adds, or writes without a space before it. */
export function* emphasisFaults(input: RuleInput): Generator<Draft> {
  const found: { readonly locale: Locale; readonly draft: Draft }[] = [];
  const emphatic = new Map<Locale, number>();
  for (const row of input.rowsOf('prose')) {
    if (!mayBeEmphatic(row)) continue;
    yield* glued(row);
    for (const [locale, { parts }] of row.cells) {
      if (parts.some(emphasised)) emphatic.set(locale, (emphatic.get(locale) ?? 0) + 1);
    }
    for (const draft of differing(row)) found.push({ locale: draft.locale ?? '', draft });
  }
  for (const locale of new Set(found.map((one) => one.locale))) {
    const own = found.filter((one) => one.locale === locale);
    // A locale that never emphasises follows another style guide: one neutral finding.
    const policy = own.length > 1 && !emphatic.has(locale);
    for (const { draft } of policy ? own.slice(0, 1) : own) {
      yield policy ? { ...draft, mqmSeverity: 'neutral' } : draft;
    }
  }
}

function mayBeEmphatic(row: Row): boolean {
  for (const { parts } of row.cells.values()) if (parts.length > 1 || emphasised(parts[0])) return true;
  return false;
}

function emphasised(part: Cell['parts'][number] | undefined): boolean {
  return part !== undefined && (part.strong || part.emphasis) && part.text.trim() !== '';
}

/** Adjacent emphasised parts count as one. */
function runsOf({ parts }: Cell): number {
  let runs = 0;
  let inside = false;
  for (const part of parts) {
    const is = emphasised(part);
    if (is && !inside) runs++;
    inside = is;
  }
  return runs;
}

function* differing(row: Row): Generator<Draft> {
  if (allAlike(row.cells.values(), runsOf)) return;
  const verdict = verdictOn([...row.cells].map(([locale, cell]) => [locale, String(runsOf(cell))]));
  if (verdict.kind !== 'MAJORITY') return;
  const expected = Number(verdict.majority.value);
  for (const { value, locales } of verdict.outliers) {
    const actual = Number(value);
    for (const locale of locales) {
      const cell = row.cells.get(locale);
      const brackets = cell?.text.match(bracketed)?.length ?? 0;
      if (actual + brackets >= expected && actual < expected) continue;
      yield {
        locale,
        segmentKey: row.segmentKey,
        span: null,
        subject: 'emphasis',
        messageId: actual < expected ? 'emphasis-missing' : 'emphasis-added',
        data: { actual, expected, locales: verdict.majority.locales },
        evidence: evidenceFrom(row, verdict.majority.locales),
      };
    }
  }
}

/** `the**Name**`: the space before the emphasis is missing. */
function* glued(row: Row): Generator<Draft> {
  for (const [locale, { parts, text }] of row.cells) {
    let at = 0;
    for (const [index, part] of parts.entries()) {
      const before = parts[index - 1];
      const start = at;
      at += part.text.length;
      if (before === undefined || !emphasised(part) || emphasised(before)) continue;
      const word = /[\p{L}\p{M}\p{N}]+$/u.exec(before.text)?.[0] ?? '';
      const first = part.text[0] ?? '';
      if (word === '' || !/[\p{L}\p{N}]/u.test(first) || unspaced.test(word) || unspaced.test(first)) continue;
      if (!/^\p{Lu}/u.test(first)) continue;
      yield {
        locale,
        segmentKey: row.segmentKey,
        span: { start: start - word.length, end: start },
        messageId: 'glued',
        data: { before: text.slice(start - word.length, start), emphasised: part.text },
        evidence: [],
        suggestion: `${word} `,
      };
    }
  }
}
