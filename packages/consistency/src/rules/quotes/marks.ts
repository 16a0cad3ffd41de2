/** Ways of quoting, by the pair of marks. `straight` opens and closes with the same mark; German closes with what English opens with. */
export type QuoteStyle = 'straight' | 'curly' | 'low' | 'guillemets' | 'reversed' | 'corner' | 'right';

export interface Quotation {
  readonly style: QuoteStyle;
  readonly start: number;
  readonly end: number;
}

const styles: readonly (readonly [QuoteStyle, string, string])[] = [
  ['straight', '"', '"'],
  ['low', '\u201E', '\u201C\u201D'],
  ['curly', '\u201C', '\u201D'],
  ['right', '\u201D', '\u201D'],
  ['guillemets', '\u00AB', '\u00BB'],
  ['reversed', '\u00BB', '\u00AB'],
  ['corner', '\u300C', '\u300D'],
  ['corner', '\u300E', '\u300F'],
];

export const anyMark = /["\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u300E\u300F]/;
const marks = new RegExp(anyMark, 'g');

export interface Quotations {
  readonly pairs: readonly Quotation[];
  /** Offsets of marks that have no partner. */
  readonly alone: readonly number[];
}

/** The quotations of a text. Inch marks (`24"`) are none; brackets of Asian scripts are quotation marks too. */
export function quotationsIn(text: string): Quotations {
  const pairs: Quotation[] = [];
  const alone: number[] = [];
  const stack: { mark: string; at: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(marks)) {
    const open = stack.findLast(({ mark: first }) =>
      styles.some(([, opens, closes]) => opens === first && closes.includes(mark)),
    );
    if (open !== undefined) {
      const style = styles.find(([, opens, closes]) => opens === open.mark && closes.includes(mark))?.[0] ?? 'straight';
      pairs.push({ style, start: open.at, end: index + 1 });
      while (stack.length > 0 && stack.at(-1) !== open) alone.push(stack.pop()?.at ?? 0);
      stack.pop();
    } else if (mark === '"' && /\d$/.test(text.slice(0, index))) continue;
    else if (styles.some(([, opens]) => opens === mark)) stack.push({ mark, at: index });
    else alone.push(index);
  }
  return { pairs, alone: [...alone, ...stack.map(({ at }) => at)].sort((one, other) => one - other) };
}
