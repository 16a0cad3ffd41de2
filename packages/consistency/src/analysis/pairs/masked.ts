import type { Span } from '@eventide/catalog';
import type { Cell } from '../../model.ts';
import { placeholdersIn, withoutFrames } from './placeholders.ts';
import { tagsIn } from './tags.ts';

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?|ftp):\/\/[^\s()<>]+|www\.[^\s()<>]+/gi;
const mayHaveAny = /[%{$#@&\\~<:[]|www\./;

/** Where a text has placeholders; what may be a percentage (`%20`) is prose. */
export function proseGaps(text: string): readonly Span[] {
  return placeholdersIn(text).flatMap(({ kind, span }) => (kind === 'numbered' ? [] : [span]));
}

/** A text with the same length in which `filler` stands for placeholders, tags and addresses, so that only prose remains. */
export function maskedText({ text }: Pick<Cell, 'text'>, filler = ' ', tagFiller = filler): string {
  if (!mayHaveAny.test(text)) return text;
  let plain = withoutFrames(text).replace(address, (found) => filler.repeat(found.length));
  for (const { start, end } of proseGaps(text)) plain = filled(plain, start, end, filler);
  for (const { start, end } of tagsIn(text)) plain = filled(plain, start, end, tagFiller);
  return plain;
}

function filled(text: string, start: number, end: number, filler: string): string {
  return text.slice(0, start) + filler.repeat(end - start) + text.slice(end);
}
