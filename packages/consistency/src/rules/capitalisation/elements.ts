import type { Cell } from '../../model.ts';

/** A piece of a cell that begins anew: the cell itself, a run of bold type, the text of a link. */
export interface Element {
  /** Names the same element in the other locales of the row. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export function elementsOf(cell: Cell): readonly Element[] {
  const whole: Element = { name: 'text', start: 0, end: cell.text.length };
  if (cell.parts.length < 2) return [whole];
  const elements = [whole];
  const uses = new Map<string, number>();
  const counted = (name: string): string => {
    const use = uses.get(name) ?? 0;
    uses.set(name, use + 1);
    return `${name} ${use}`;
  };
  let start = 0;
  let previous = '';
  for (const { text, strong, url } of cell.parts) {
    const end = start + text.length;
    const kind = url === null ? (strong ? 'bold' : '') : `link ${url}`;
    const last = elements.at(-1);
    if (kind !== '' && kind === previous && last !== undefined) elements[elements.length - 1] = { ...last, end };
    else if (kind !== '') elements.push({ name: counted(kind), start, end });
    previous = kind;
    start = end;
  }
  return elements;
}

const startsUpper = /^[^\p{L}\p{N}]*\p{Lu}/u;

/** Whether any element may begin in lower case. Most cells are a single one with a capital, and need not be looked at closely. */
export function mayStartLower({ text, parts }: Cell): boolean {
  return parts.length > 1 || !startsUpper.test(text);
}

export interface FirstWord {
  readonly isUpper: boolean;
  readonly start: number;
  readonly end: number;
}

const firstWord = /^[^\p{L}\p{N}]*([\p{L}\p{M}]+)/u;

/** The first word of a range, if it can tell: not a number, not of a script without case, not a name such as `iOS`. */
export function firstWordOf(text: string, start: number, end: number): FirstWord | null {
  const match = firstWord.exec(text.slice(start, Math.min(end, start + 64)));
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const initial = word.charAt(0);
  const upper = initial.toUpperCase();
  if (upper === initial.toLowerCase()) return null;
  const isUpper = initial === upper;
  if (!isUpper && /\p{Lu}/u.test(word)) return null;
  const at = start + match[0].length - word.length;
  return { isUpper, start: at, end: at + word.length };
}
