import type { Cell, Row } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';
import type { Draft } from './messages.ts';

/** Markup and placeholders that readers should not see: of translation tools, of unclosed Markdown, of HTML. */
const leak =
  /@no__t(?:-\d+)?|\*\*|(?<![\p{L}\p{N}_])__(?=\p{L})|(?<=\p{L})__(?![\p{L}\p{N}_])|\]\((?=[^)\s]+\))|&(?:nbsp|amp|lt|gt|quot|#\d+);|<\/?(?:a|b|i|em|strong|code|span|p|div)\b[^>]*>|:::\w*/giu;
const anyLeak = /[*_<&@:]|\]\(/;

/** Leaked markup, by cell; where every locale has it, it comes from the source. */
export function* leaks(input: RuleInput): Generator<Draft> {
  for (const row of input.rowsOf('prose')) {
    const leaking = new Map<Cell, readonly RegExpExecArray[]>();
    for (const cell of row.cells.values()) {
      if (!anyLeak.test(cell.text)) continue;
      const found = [...cell.text.matchAll(leak)].filter(({ index }) => !inCode(cell, index));
      if (found.length > 0) leaking.set(cell, found);
    }
    if (leaking.size === 0) continue;
    if (leaking.size === row.cells.size && leaking.size > 1)
      yield shared(row, [...leaking.values()][0]?.[0]?.[0] ?? '');
    else for (const [cell, found] of leaking) yield* inCell(cell, found);
  }
}

/** One finding for a pair of markers. */
function* inCell(cell: Cell, found: readonly RegExpExecArray[]): Generator<Draft> {
  const reported = new Set<string>();
  for (const { index, 0: literal } of found) {
    if (reported.has(literal)) continue;
    reported.add(literal);
    yield {
      locale: cell.locale,
      segmentKey: cell.segmentKey,
      span: { start: index, end: index + literal.length },
      mqmSeverity: 'major',
      messageId: 'leaked',
      data: { found: literal },
      evidence: [],
    };
  }
}

function shared({ segmentKey }: Row, literal: string): Draft {
  return {
    locale: null,
    segmentKey,
    span: null,
    subject: literal,
    messageId: 'leaked-everywhere',
    data: { found: literal },
    evidence: [],
  };
}

function inCode({ parts }: Cell, offset: number): boolean {
  let end = 0;
  for (const part of parts) {
    end += part.text.length;
    if (offset < end) return part.code;
  }
  return false;
}
