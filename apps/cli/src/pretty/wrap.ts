import { stripVTControlCharacters } from 'node:util';

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const invisible = /^[\p{M}\p{Cf}]$/u;

/** Columns that a text takes: East Asian characters two, marks and colours none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of stripVTControlCharacters(text)) width += invisible.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return width;
}

/** Fills a text up to a width with spaces. */
export function padded(text: string, width: number, side: 'START' | 'END' = 'END'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'END' ? text + space : space + text;
}

/**
 * Breaks a text into lines at spaces, and between East Asian characters, which are written without. Only what is longer than a
 * line, as a path or a key can be, is broken after a slash or a hyphen.
 * @param width of a line, in columns
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    piecesOf(word, width).forEach((piece, index) => {
      const gap = index === 0 && line !== '' ? ' ' : '';
      if (line !== '' && widthOf(line + gap + piece) > width) {
        lines.push(line);
        line = piece;
      } else line += gap + piece;
    });
  }
  return [...lines, line];
}

/** Beside an East Asian character, but not after what opens or before what closes. */
const joint =
  /(?<![「『（【〈《«“‘([])(?:(?<=[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60])|(?=[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]))(?![、。，．」』）】〉》！？：；…»”’)\],.;:!?ー])/u;

function piecesOf(word: string, width: number): readonly string[] {
  if (wide.test(word)) return word.split(joint);
  return widthOf(word) > width ? word.split(/(?<=[/-])/) : [word];
}
