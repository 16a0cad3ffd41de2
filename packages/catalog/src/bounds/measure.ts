/** What makes a page slow to parse, as far as one look at each character can tell. */
export interface PageMeasure {
  /** Quotes and list items that the deepest line is in. */
  readonly nesting: number;
  /** Line of the first one that is as deep, from 1. */
  readonly nestingLine: number;
  /** Bars that are not escaped: about as many as there are table cells. */
  readonly cells: number;
}

/** Columns that a list item is indented by for each level, at least. */
const indentPerLevel = 2;

/**
 * Measures a page without parsing it, in one pass over its characters. Both measures are upper bounds for usual pages:
 * bars and markers in code count as well.
 */
export function measurePage(source: string): PageMeasure {
  let nesting = 0;
  let nestingLine = 1;
  let cells = 0;
  let line = 1;
  for (let start = 0; start < source.length; line++) {
    const end = endOfLine(source, start);
    const depth = depthOf(source, start, end);
    if (depth > nesting) [nesting, nestingLine] = [depth, line];
    for (let at = start; at < end; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '|') cells++;
    }
    start = source.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return { nesting, nestingLine, cells };
}

function endOfLine(source: string, start: number): number {
  let end = start;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}

/** The markers of quotes and lists that the line begins with, and the levels that its indentation may stand for. */
function depthOf(source: string, start: number, end: number): number {
  let markers = 0;
  let indent = 0;
  let at = start;
  while (at < end) {
    const character = source[at] ?? '';
    if (character === ' ' || character === '\t') {
      if (markers === 0) indent += character === '\t' ? 4 : 1;
      at++;
      continue;
    }
    const length = character === '>' ? 1 : lengthOfListMarker(source, at, end);
    if (length === 0) break;
    markers++;
    at += length;
  }
  return markers === 0 ? 0 : markers + Math.floor(indent / indentPerLevel);
}

const digitsMax = 9;

/** `-`, `+`, `*` or a number with `.` or `)`, followed by white space or the end of the line; else 0. */
function lengthOfListMarker(source: string, at: number, end: number): number {
  let length = 0;
  while (length < digitsMax && isDigit(source[at + length])) length++;
  const isMarker = (length === 0 ? '-+*' : '.)').includes(source[at + length] ?? ' ');
  if (!isMarker) return 0;
  length++;
  const next = source[at + length];
  return at + length >= end || next === ' ' || next === '\t' ? length : 0;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
