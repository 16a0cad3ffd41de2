import { meaningOf } from '../../fields/assemble.ts';

/** A column of a table that is set in cells of a console, from 0. */
export interface Column {
  readonly name: string;
  /** Where its heading begins; values that are set to the right begin further to the left. */
  readonly start: number;
}

/** Letters that take two cells of a console. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Where in a line a cell begins, in UTF-16 code units; its end where the line is shorter. */
function offsetOf(line: string, cell: number): number {
  let cells = 0;
  for (let at = 0; at < line.length; at++) {
    if (cells >= cell) return at;
    cells += wide.test(line.charAt(at)) ? 2 : 1;
  }
  return line.length;
}

const rule = /^\s*-+(?: +-+)+$/;
/** A longer line is no heading: no console is so wide. */
const headingMax = 1_000;

/** The columns that two lines head, names over dashes; null where they are no heading of events. */
export function columnsOf(heading: string, dashes: string): readonly Column[] | null {
  if (heading.length > headingMax || dashes.length > headingMax || !rule.test(dashes)) return null;
  const columns: Column[] = [];
  let rest = heading;
  for (const { 0: run, index } of dashes.matchAll(/-+/g)) {
    const name = heading.slice(index, index + run.length);
    // Names are underlined in full.
    if (name.trim() === '' || name.trim() !== name || /\s{2}/.test(name)) return null;
    rest = rest.replace(name, ' '.repeat(name.length));
    columns.push({ name, start: index });
  }
  return rest.trim() === '' && columns.some(({ name }) => isEventId(name)) ? columns : null;
}

function isEventId(name: string): boolean {
  return meaningOf(name) === 'EVENT_ID' || /^instance_?id$/i.test(name);
}

/** The values of a row, each without the space around it. */
export function valuesOf(line: string, columns: readonly Column[]): readonly string[] {
  const starts = columns.map(({ start }, index) => (index === 0 ? 0 : startOf(line, start)));
  return starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
}

/** Where a value begins: at its heading or, where it is set to the right and longer than that, before it. */
function startOf(line: string, cell: number): number {
  let at = offsetOf(line, cell);
  if (at >= line.length || /\s/.test(line.charAt(at))) return at;
  while (at > 0 && !/\s/.test(line.charAt(at - 1))) at--;
  return at;
}
