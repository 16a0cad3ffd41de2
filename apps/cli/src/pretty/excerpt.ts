import type { SegmentText, Span } from '@eventide/catalog';
import { widthOf } from './wrap.ts';

/** A piece of a text around the words that are meant, on one line. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const ellipsis = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The flagged words in their sentence, or in as much of it as fits.
 * @param width of the excerpt at most, in columns
 */
export function excerptOf({ text, locale }: Pick<SegmentText, 'text' | 'locale'>, span: Span, width: number): Excerpt {
  const { start, end } = sentenceAround(text, locale, span);
  const marked = inMiddle(plain(text.slice(span.start, span.end)), Math.max(width >> 1, width - 30));
  const before = plain(text.slice(start, span.start)).replace(/ +/g, ' ').trimStart();
  const after = plain(text.slice(span.end, end)).replace(/ +/g, ' ').trimEnd();
  const room = Math.max(0, width - widthOf(marked));
  const cutBefore = cut(before, Math.max(room >> 1, room - widthOf(after)), 'START');
  return { before: cutBefore, marked, after: cut(after, room - widthOf(cutBefore), 'END') };
}

/** Texts come out of files: no control character of theirs reaches the terminal. */
function plain(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}

function sentenceAround(text: string, locale: string, span: Span): Span {
  let start = 0;
  let end = text.length;
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    if (index <= span.start) start = index;
    if (index + segment.length >= span.end) {
      end = index + segment.length;
      break;
    }
  }
  return { start, end };
}

/** No word that is cut off is longer: what is, is text that is written without spaces. */
const wordMax = 24;

/** As much of a text as fits, cut at one side: between words where there are any. */
function cut(text: string, width: number, side: 'START' | 'END'): string {
  if (widthOf(text) <= width) return text;
  const kept: string[] = [];
  let room = width - 1;
  const chars = Array.from(graphemes.segment(text), ({ segment }) => segment);
  for (const char of side === 'END' ? chars : chars.reverse()) {
    room -= widthOf(char);
    if (room < 0) break;
    kept.push(char);
  }
  const space = kept.lastIndexOf(' ');
  const whole = space > 0 && kept.length - space <= wordMax ? kept.slice(0, space) : kept;
  return side === 'END' ? `${whole.join('')}${ellipsis}` : `${ellipsis}${whole.reverse().join('')}`;
}

function inMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const half = (width - 3) >> 1;
  return `${cut(text, half, 'END')} ${cut(text, half, 'START')}`.replace(`${ellipsis} ${ellipsis}`, ` ${ellipsis} `);
}
