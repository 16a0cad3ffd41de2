import type { SegmentText, Span } from '@eventide/catalog';
import { align, type Step, type Steps } from './align.ts';

/**
 * Where a part of a segment's text stands in the page: offsets into `Document.source`. Markup, escapes, entities, `<br>`,
 * quotes of blocks and the quotation marks of YAML are stepped over, and what encloses the part is not in it. Null where the
 * text cannot be traced back.
 */
export function sourceSpan({ key, text, markdown, span }: SegmentText, { start, end }: Span): Span | null {
  if (text === markdown) return { start: span.start + start, end: span.start + end };
  const alignment = align(markdown, text, isFrontMatter(key) ? yamlSteps : markdownSteps);
  const from = alignment?.starts[start];
  const to = start === end ? from : alignment?.ends[end];
  return from === undefined || to === undefined ? null : { start: span.start + from, end: span.start + to };
}

/** Whether a segment is a value of the page's front matter, which is YAML. */
export function isFrontMatter(segmentKey: string): boolean {
  return /^(?:meta|page)\//.test(segmentKey);
}

const escape = /\\([!-/:-@[-`{-~])/y;
const entity = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|(\w{2,32}));/y;
const lineTag = /<br\b[^>]*>/iy;
const hardBreak = /(?: +|\\)?(?:\r\n|\n|\r)[ \t>]*/y;

/** What leaves nothing in the text. Longer first: the end of a link is more than its bracket. */
const markup: readonly RegExp[] = [
  // Spaces before the end of a line, and what stands before the next one in a list or a quote.
  /[ \t]+(?=[\r\n]|$)/y,
  /(?<=[\r\n])[ \t>]+/y,
  // The space that keeps a grave accent of a code span from its fence.
  /(?<=`) | (?=`)/y,
  /\[\^[^\]]+\]/y,
  /\]\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)/sy,
  /\]\[[^\]]*\]/y,
  /<!--.*?-->|<\/?[a-z][^>]*>/isy,
  /!\[|[*_~`[\]<>]/y,
];

/** Of the thousands of names those that documentation has; any other stands for one character, whichever it is. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00A0',
  quot: '"',
};

const markdownSteps: Steps = (source, at, text, index) => {
  const steps: Step[] = [];
  const char = text[index];
  const escaped = matchAt(escape, source, at);
  if (escaped && escaped[1] === char) steps.push([2, 1]);
  const reference = matchAt(entity, source, at);
  if (reference) steps.push(...entitySteps(reference, text, index));
  if (char === '\n') {
    const broken = matchAt(lineTag, source, at) ?? matchAt(hardBreak, source, at);
    if (broken) steps.push([broken[0].length, 1]);
  }
  if (char !== undefined && source[at] === char) steps.push([1, 1]);
  for (const pattern of markup) {
    const found = matchAt(pattern, source, at);
    if (found) steps.push([found[0].length, 0]);
  }
  return steps;
};

function entitySteps([whole, hex, decimal, name]: RegExpExecArray, text: string, index: number): Step[] {
  const value = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const known = name === undefined ? characterOf(value) : named[name];
  if (known !== undefined) return text.startsWith(known, index) ? [[whole.length, known.length]] : [];
  return [1, 2].map((length): Step => [whole.length, length]);
}

/** As CommonMark reads a number: no character is U+FFFD. */
function characterOf(value: number): string {
  return value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)
    ? '\uFFFD'
    : String.fromCodePoint(value);
}

const yamlEscape = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/y;
const yamlBreak = /[ \t]*(?:\r\n|\n|\r)[ \t]*/y;
const yamlBlock = /[>|][-+\d]*[ \t]*(?:\r\n|\n|\r)[ \t]*/y;
const yamlEnd = /\s+$/y;

/** Scalars of the front matter: plain, in quotation marks, or a block. */
const yamlSteps: Steps = (source, at, text, index) => {
  const steps: Step[] = [];
  const char = text[index];
  if (source.startsWith("''", at) && char === "'") steps.push([2, 1]);
  const escaped = matchAt(yamlEscape, source, at);
  if (escaped && char !== undefined) {
    const [whole] = escaped;
    const letter = whole.charAt(1);
    const known = whole.length > 2 ? characterOf(Number.parseInt(whole.slice(2), 16)) : letter;
    if (text.startsWith(known, index)) steps.push([whole.length, known.length]);
    // A line feed, a tab, and the like: none is a character that one could type.
    else if (/\w/.test(letter) && (char < ' ' || char > '~')) steps.push([2, 1]);
  }
  const broken = matchAt(yamlBreak, source, at);
  if (broken && (char === ' ' || char === '\n')) steps.push([broken[0].length, 1]);
  if (char !== undefined && source[at] === char) steps.push([1, 1]);
  const isAtEnd = at === source.length - 1;
  if ((at === 0 || isAtEnd) && (source[at] === '"' || source[at] === "'")) steps.push([1, 0]);
  const head = at === 0 ? matchAt(yamlBlock, source, at) : null;
  const rest = matchAt(yamlEnd, source, at);
  for (const skipped of [head, rest]) if (skipped) steps.push([skipped[0].length, 0]);
  return steps;
};

/** A sticky pattern's match at a place. */
function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
