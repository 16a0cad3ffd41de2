import type { Locale, TextPart } from '@eventide/catalog';
import { invariants as tokensOf, type InvariantKind } from '@eventide/catalog/text';
import type { Invariant } from '../model.ts';
import { numberFinder } from './numbers.ts';
import { mayHaveToken } from './token-shapes.ts';

/** ` > ` between two labels of a user interface. */
const separator = /(?<=\S)\s*(?:>|\u2192|&gt;|\uFF1E)\s*(?=\S)/g;

/** Finds the tokens of a cell that a translation keeps. `parts` tell what is code or a link. */
export function invariantFinder(locale: Locale): (text: string, parts: readonly TextPart[]) => readonly Invariant[] {
  const findNumbers = numberFinder(locale);
  return (text, parts) => {
    const found: Invariant[] = [];
    if (mayHaveToken(text)) {
      for (const { kind, start, end } of tokensOf(text)) {
        // Numbers are read by the locale's own rules.
        if (kind !== 'NUMBER') found.push({ kind, value: valueOf(kind, text.slice(start, end)), span: { start, end } });
      }
      const others = found.length;
      for (const { value, span } of findNumbers(text)) {
        let inside = false;
        for (let index = 0; index < others && !inside; index++) {
          const token = found[index];
          inside = token !== undefined && token.span.start < span.end && span.start < token.span.end;
        }
        if (!inside) found.push({ kind: 'NUMBER', value, span });
      }
    }
    if (/[>\u2192\uFF1E]/.test(text)) {
      for (const { index, 0: mark } of text.matchAll(separator)) {
        const start = index + mark.length - mark.trimStart().length;
        found.push({ kind: 'SEPARATOR', value: '>', span: { start, end: start + mark.trim().length } });
      }
    }
    if (parts.length > 1 || parts[0]?.code === true || typeof parts[0]?.url === 'string') marked(parts, found);
    return found;
  };
}

function marked(parts: readonly TextPart[], found: Invariant[]): void {
  let start = 0;
  let link: string | null = null;
  for (const { text, code, url } of parts) {
    const span = { start, end: start + text.length };
    if (code) found.push({ kind: 'CODE_SPAN', value: text.trim(), span });
    const last = found.at(-1);
    if (url !== null && url === link && last?.kind === 'LINK') {
      found[found.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    } else if (url !== null) found.push({ kind: 'LINK', value: url, span });
    link = url;
    start = span.end;
  }
}

function valueOf(kind: InvariantKind, written: string): string {
  switch (kind) {
    case 'CODE':
      return `0x${written.slice(2).toUpperCase()}`;
    case 'VERSION':
    case 'PATH':
      return written.toLowerCase();
    default:
      return written;
  }
}
