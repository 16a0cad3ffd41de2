import type { pageDiagnosticMessages } from './messages.ts';

/** A table that Markdown takes for a paragraph, written so that it is one. */
export interface RepairedTable {
  /** The text with its delimiter row and bars mended. */
  readonly text: string;
  /** Where the delimiter row ended in the text before, and how many characters longer it is now. */
  readonly delimiterEnd: number;
  readonly growth: number;
  /** What was wrong, at offsets into the text before. */
  readonly problems: readonly { readonly id: RepairId; readonly at: number }[];
}

type RepairId = Extract<
  keyof typeof pageDiagnosticMessages,
  'table-bar-full-width' | 'table-indented' | 'table-header-width'
>;

const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Mends what keeps a table from being one: full-width bars, a no-break space in front of a row, and a delimiter row that
 * has more or fewer cells than the header. Null where a paragraph is no table, or nothing of this is wrong with it.
 */
export function repairTable(text: string): RepairedTable | null {
  if (!text.includes('-') || !/[|｜]/.test(text)) return null;
  const lines = text.split(/(?<=\n)/);
  const plain = lines.map((line) =>
    line.replaceAll('｜', '|').replace(/^[\u00A0\u3000\u2007\u202F]+(?=\|)/, (gap) => ' '.repeat(gap.length)),
  );
  const delimiter = plain.findIndex((line, index) => index > 0 && line.includes('|') && delimiterRow.test(line));
  if (delimiter < 0) return null;
  const problems: { id: RepairId; at: number }[] = [];
  let offset = 0;
  let delimiterStart = 0;
  lines.forEach((line, index) => {
    if (index === delimiter) delimiterStart = offset;
    if (index >= delimiter - 1) {
      if (line.includes('｜')) problems.push({ id: 'table-bar-full-width', at: offset + line.indexOf('｜') });
      if (/^[\u00A0\u3000\u2007\u202F]+[|｜]/.test(line)) problems.push({ id: 'table-indented', at: offset });
    }
    offset += line.length;
  });
  const row = plain[delimiter] ?? '';
  const columns = countCells(plain[delimiter - 1] ?? '');
  if (columns === countCells(row)) {
    return problems.length === 0 ? null : { text: plain.join(''), delimiterEnd: 0, growth: 0, problems };
  }
  const headerStart = delimiterStart - (lines[delimiter - 1]?.length ?? 0);
  const ending = /[\r\n]*$/.exec(row)?.[0] ?? '';
  const mended = `|${'-|'.repeat(columns)}${ending}`;
  return {
    text: plain.with(delimiter, mended).join(''),
    delimiterEnd: delimiterStart + row.length,
    growth: mended.length - row.length,
    problems: [...problems, { id: 'table-header-width', at: headerStart }],
  };
}

/** The cells of a row as GFM counts them: bars at both ends are optional, escaped bars are text. */
function countCells(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
