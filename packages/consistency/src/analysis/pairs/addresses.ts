import type { Cell } from '../../model.ts';
import { linkTarget } from '../tokens/tokens.ts';
import { differenceOf, paired } from './multisets.ts';
import type { SourcePair } from './pairs.ts';
import type { TokenDifference } from './token-faults.ts';

interface Address {
  readonly kind: 'EMAIL' | 'URL' | 'LINK';
  readonly value: string;
  readonly written: string;
  readonly start: number;
}

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const url =
  /(?:https?|ftp):\/\/[^\s<>"'()[\]{}\u3000-\u303F\uFF00-\uFF65]*[^\s<>"'()[\]{}\u3000-\u303F\uFF00-\uFF65.,;:!?]|(?<![\w@./-])www\.[\w-]+(?:\.[\w-]+)+(?:\/[\w./?%&=#-]*[\w/])?/gi;

/** E-mail addresses, addresses of pages and targets of links that the target has lost, changed or gained. */
export function addressDifferences({ source, target }: SourcePair): readonly TokenDifference[] {
  const expected = addressesIn(source);
  const found = addressesIn(target);
  if (expected.length === 0 && found.length === 0) return none;
  const { lost, added } = differenceOf(expected, found, (one, other) => one.value === other.value);
  // The same target said again is no new one, and a link whose text is its own address is one thing.
  const gained = added.filter((other) => !expected.some(({ value }) => value === other.value));
  const gone = lost.filter((one) => !found.some(({ value }) => value === one.value));
  return paired(gone, gained).map(([one, other]): TokenDifference => ({
    kind: one?.kind ?? other?.kind ?? 'URL',
    expected: one?.written ?? null,
    found: other?.written ?? null,
    span: other === null ? null : { start: other.start, end: other.start + spanLength(other) },
  }));
}

const none: readonly TokenDifference[] = [];

function spanLength({ kind, written }: Address): number {
  return kind === 'LINK' ? 1 : written.length;
}

function addressesIn(cell: Cell): readonly Address[] {
  const { text, parts } = cell;
  const found: Address[] = [];
  if (parts.length > 1 || typeof parts[0]?.url === 'string') {
    let start = 0;
    let previous: string | null = null;
    for (const part of parts) {
      const isMail = part.url?.startsWith('mailto:') === true;
      if (part.url !== null && part.url !== previous && !isMail)
        found.push({ kind: 'LINK', value: keyOf(part.url), written: part.url, start });
      previous = part.url;
      start += part.text.length;
    }
  }
  if (text.includes('@')) {
    for (const { index, 0: written } of text.matchAll(email))
      found.push({ kind: 'EMAIL', value: written.toLowerCase(), written, start: index });
  }
  if (/:\/\/|www\./i.test(text)) {
    for (const { index, 0: written } of text.matchAll(url)) {
      const value = keyOf(written);
      if (!found.some((other) => other.value === value)) found.push({ kind: 'URL', value, written, start: index });
    }
  }
  return found;
}

/** Without the scheme's variety and the language that a site shows itself in (`en.example.org`, `/en-us/`). */
function keyOf(address: string): string {
  return linkTarget(address.replace(/[\u3001\u3002\uFF01-\uFF1F\u300D\u300F].*$/u, ''))
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
    .replace(/^[a-z]{2}(?=\.[\w-]+\.[a-z]{2,})\./i, '')
    .replace(/(^|\/)(?:[a-z]{2}(?:-[a-z]{2,4})*)(?=\/|$)/gi, '$1')
    .replace(/\/+/g, '/')
    .replace(/([?&](?:lang|hl|locale|ui|rs|ad|setlang)=)[\w-]+/gi, '$1');
}
