import type { PhrasingContent } from 'mdast';
import type { RowText, TableCell } from '../model.ts';
import { isJoined } from '../text/joined.ts';
import { mentions } from './columns/words.ts';
import { isIdentifier } from './cells.ts';
import type { Definitions } from './inline.ts';
import { flattenInline, textOf } from './inline.ts';
import { plainPart } from './page-writer.ts';

/** What stands in front of the number, the number or code, and what parts it from the rest. Markup may surround each. */
const beginning =
  /^([\s*_`]*)([^\d\s*_`#|<>[\]()][^\d*_`|<>[\]()\r\n]{0,40}?)?([\s*_`:：#-]*)(0x[0-9a-f]{8}|[1-9]\d{0,5})(?![\d.,]*\d|[a-z%])([\s*_`]*)([:：.)–—-]?)[\s*_`]*/i;
const leadingName = /^([A-Za-z][A-Za-z\d]*(?:\\?_[A-Za-z\d]+)*)(?![\w-])[*_`]*\s*(?:[:：.–—-]\s*)?/;

/**
 * Reads a heading (`### 2: VolumeEnactmentFailed`) or list item (`**Event ID: 1001** - *PkcsRequestFailure* …`) as a row: the
 * number of an event or a code, its name, and the text that follows. Null where the text does not begin so; that a page
 * means its rows like this is for the page as a whole to tell.
 */
export function readRowText(
  nodes: readonly PhrasingContent[],
  source: string,
  shift: number,
  definitions: Definitions,
): RowText | null {
  const first = nodes[0]?.position?.start.offset;
  const last = nodes.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return null;
  const start = first + shift;
  const written = source.slice(start, last + shift);
  const match = beginning.exec(written);
  if (match === null) return null;
  const [whole, opening = '', words = '', between = '', number = '', , separator = ''] = match;
  const at = start + opening.length + words.length + between.length;
  const id = cell(number, at);
  const after = written.slice(whole.length);
  const [nameAndGap, writtenName] = leadingName.exec(after) ?? [];
  const symbol = writtenName?.replaceAll('\\', '');
  const isName = symbol !== undefined && isIdentifier(symbol) && isJoined(symbol);
  // A number at the head of a text is a row's only with a name behind it, or a word for what it numbers before it.
  const isCode = number.toLowerCase().startsWith('0x');
  if (!isCode && !(isName && separator !== '') && !(words !== '' && mentions(words, 'event'))) return null;
  const name = isName
    ? { ...cell(symbol, start + whole.length), span: spanFrom(start + whole.length, writtenName ?? '') }
    : null;
  const rest = start + whole.length + (isName ? (nameAndGap?.length ?? 0) : 0);
  const text = rest >= last + shift ? null : restOf(nodes, rest, shift, definitions);
  return text === undefined ? null : { id, name, text };
}

function cell(text: string, start: number): TableCell {
  return { text, parts: [plainPart(text)], span: spanFrom(start, text) };
}

function spanFrom(start: number, written: string): TableCell['span'] {
  return { start, end: start + written.length };
}

/** What stands from an offset on; undefined where the offset falls into markup that cannot be cut. */
function restOf(
  nodes: readonly PhrasingContent[],
  from: number,
  shift: number,
  definitions: Definitions,
): TableCell | null | undefined {
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    const start = (node.position?.start.offset ?? 0) + shift;
    const end = (node.position?.end.offset ?? 0) + shift;
    if (end <= from) continue;
    if (start >= from) kept.push(node);
    else if (node.type === 'text' && node.value.length === end - start) {
      kept.push({ ...node, value: node.value.slice(from - start) });
    } else return undefined;
  }
  const parts = flattenInline(kept, definitions);
  const text = textOf(parts);
  const end = (nodes.at(-1)?.position?.end.offset ?? 0) + shift;
  return text.trim() === '' ? null : { text, parts, span: { start: from, end } };
}
