/** How a text ends: with a full stop of any script, with another mark, or with none. */
export type Ending = 'stop' | 'question' | 'exclamation' | 'colon' | 'ellipsis' | 'none';

const marks: readonly (readonly [Ending, string])[] = [
  ['ellipsis', '\u2026'],
  ['stop', '.\u3002\uFF0E\uFF61\u06D4\u0964\u0965\u0589\u1362\u104B\u17D4'],
  ['question', '?\uFF1F\u061F\u037E\u1367'],
  ['exclamation', '!\uFF01'],
  ['colon', ':\uFF1A'],
];
const endings = new Map(
  marks.flatMap(([ending, characters]) => Array.from(characters, (mark) => [mark, ending] as const)),
);

/** What may stand between a final mark and the end of the text, white space aside. */
const closers = new Set('"\'\u2019\u201D\u00BB\u300D\u300F)\uFF09]*_\u200B');

export interface FinalMark {
  readonly ending: Ending;
  /** Offset of the mark, or where it would stand. */
  readonly at: number;
  readonly mark: string;
}

export function finalMark(text: string): FinalMark {
  let end = text.length;
  while (end > 0 && (closers.has(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
  const mark = text.charAt(end - 1);
  const ending = endings.get(mark);
  if (ending === undefined) return { ending: 'none', at: text.trimEnd().length, mark: '' };
  if (ending === 'stop' && text.endsWith('..', end)) return { ending: 'ellipsis', at: end - 1, mark };
  return { ending, at: end - 1, mark };
}
