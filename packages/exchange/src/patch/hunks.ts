/** Lines of a text that become others: `source.slice(start, end)` becomes `text`. In order, none over another. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Block {
  /** Half-open range of lines, from 0. */
  readonly first: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Lines of context around a change: as many as diff has. */
const context = 3;

/**
 * The hunks of a unified diff. Which lines change is known, so nothing is compared. A line ends at a line feed, as for git: a
 * carriage return before it is a part of the line and stays.
 */
export function hunksOf(source: string, replacements: readonly Replacement[]): string {
  const lines = linesOf(source);
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length;
  }
  const blocks = blocksOf(source, replacements, starts, lines);
  let shift = 0;
  let hunks = '';
  for (const group of grouped(blocks)) {
    const first = Math.max(0, (group[0]?.first ?? 0) - context);
    const end = Math.min(lines.length, (group.at(-1)?.end ?? 0) + context);
    let body = '';
    let count = 0;
    let at = first;
    const keep = (to: number): void => {
      for (; at < to; at++, count++) body += marked(' ', lines[at] ?? '');
    };
    for (const block of group) {
      keep(block.first);
      for (; at < block.end; at++) body += marked('-', lines[at] ?? '');
      for (const line of block.lines) body += marked('+', line);
      count += block.lines.length;
    }
    keep(end);
    hunks += `@@ -${range(first, end - first)} +${range(first + shift, count)} @@\n${body}`;
    shift += count - (end - first);
  }
  return hunks;
}

/** With their line feeds; only the last can lack one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function blocksOf(
  source: string,
  replacements: readonly Replacement[],
  starts: readonly number[],
  lines: readonly string[],
): Block[] {
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const blocks: { first: number; end: number; replacements: Replacement[] }[] = [];
  for (const one of replacements) {
    const first = lineAt(one.start);
    const end = lineAt(Math.max(one.start, one.end - 1)) + 1;
    const last = blocks.at(-1);
    if (last !== undefined && first < last.end) {
      last.end = Math.max(last.end, end);
      last.replacements.push(one);
    } else blocks.push({ first, end, replacements: [one] });
  }
  return blocks.map((block) => {
    let at = starts[block.first] ?? 0;
    let text = '';
    for (const { start, end, text: written } of block.replacements) {
      text += source.slice(at, start) + written;
      at = end;
    }
    const last = block.end - 1;
    text += source.slice(at, (starts[last] ?? 0) + (lines[last]?.length ?? 0));
    return { first: block.first, end: block.end, lines: linesOf(text) };
  });
}

/** Blocks whose context would touch stand in one hunk. */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && block.first - before.end <= 2 * context) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** An empty range is given by the line before it. */
function range(first: number, count: number): string {
  return `${count === 0 ? first : first + 1},${count}`;
}
