import type { Span } from '../model.ts';

export type InvariantKind = 'CODE' | 'VERSION' | 'NUMBER' | 'ACRONYM' | 'IDENTIFIER' | 'URL' | 'PATH';

/** A token that a translation keeps as it is. Offsets are UTF-16 code units into the text. */
export interface Invariant extends Span {
  readonly kind: InvariantKind;
}

// Words of scripts with spaces end where their letters end. Chinese and Japanese set such tokens between their own letters
// without a space, so "any letter" would be the wrong border.
const wordLetter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}_]';
const from = `(?<!${wordLetter})`;
const to = `(?!${wordLetter})`;

const patterns: readonly (readonly [InvariantKind, string])[] = [
  ['URL', String.raw`https?:\/\/[^\s<>"'()\[\]、。，」』]*[^\s<>"'()\[\]、。，」』.,;:!?]`],
  ['PATH', String.raw`(?:\b[A-Za-z]:|%\w+%|\bHK[A-Z_]+|\\)\\[^\s"<>|、。，]*[^\s"<>|、。，.,;:!?)]`],
  ['PATH', String.raw`${from}[\w-]+\.(?:md|ps1|exe|dll|log|config|xml|json|svclog)${to}`],
  ['CODE', `${from}0[xX][0-9A-Fa-f]+${to}`],
  ['VERSION', String.raw`${from}\d+(?:\.\d+)*(?:\.x)+${to}|${from}\d+(?:\.\d+){2,}${to}`],
  ['IDENTIFIER', `${from}[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+${to}`],
  ['IDENTIFIER', `${from}(?:[A-Z]*[a-z][a-z0-9]*)(?:[A-Z][a-z0-9]+)+[A-Z]*${to}`],
  // The plural "s" that English habit hangs on an acronym (IDs, CAs) is no part of it.
  ['ACRONYM', `${from}(?:\\p{Lu}{2,}|\\p{Lu}+\\p{Nd}+)[\\p{Lu}\\p{Nd}]*(?=s?${to})`],
  ['NUMBER', String.raw`${from}\d+(?:[.,]\d+)*${to}`],
];

const anyInvariant = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/** The tokens of a text that survive translation, in order, never overlapping. */
export function invariants(text: string): Invariant[] {
  const found: Invariant[] = [];
  // Not by matchAll, which makes a pattern and an iterator of its own for each text.
  anyInvariant.lastIndex = 0;
  for (let match = anyInvariant.exec(text); match !== null; match = anyInvariant.exec(text)) {
    let group = 1;
    while (group < match.length && match[group] === undefined) group++;
    const kind = patterns[group - 1]?.[0];
    if (kind !== undefined) found.push({ start: match.index, end: anyInvariant.lastIndex, kind });
  }
  return found;
}
