import type { Span } from '@eventide/catalog';
import type { Cell, Invariant } from '../../model.ts';
import { isLiteral as isLiteralAt } from '../../protected.ts';
import { tornSpan } from '../tokens/torn.ts';
import { differenceOf, paired } from './multisets.ts';
import type { SourcePair } from './pairs.ts';
import type { TokenDifference } from './token-faults.ts';

type Kind = 'CODE' | 'VERSION' | 'PATH' | 'IDENTIFIER' | 'CODE_SPAN';

const kinds: ReadonlySet<string> = new Set<Kind>(['CODE', 'VERSION', 'PATH', 'IDENTIFIER', 'CODE_SPAN']);

function isLiteral(token: Invariant): token is Invariant & { kind: Kind } {
  return kinds.has(token.kind) && !isDate(token.value);
}

/** `31.12.2024` looks like a version. */
export function isDate(value: string): boolean {
  return /^(?:\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|(?:19|20)\d{2}\.\d{1,2}\.\d{1,2})$/.test(value);
}

/** Codes, versions, paths and identifiers that the target has lost or changed. Those that it explains more often are no fault. */
export function literalDifferences({ source, target }: SourcePair): readonly TokenDifference[] {
  const expected = literalsIn(source);
  const found = literalsIn(target);
  if (expected.length === 0 && found.length === 0) return none;
  const text = target.text.toLowerCase();
  const own = source.text.toLowerCase();
  const { lost, added } = differenceOf(expected, found, (one, other) => one.value === other.value);
  const gone = lost.filter(({ value, span }) => {
    const written = source.text.slice(span.start, span.end).toLowerCase();
    // One that white space has torn is the finding of another rule.
    if (tornSpan(target.text, written) !== null) return false;
    return !text.includes(value.toLowerCase()) && !text.includes(written);
  });
  const gained = added.filter(
    ({ value, kind }) => kind !== 'IDENTIFIER' && kind !== 'CODE_SPAN' && !own.includes(value.toLowerCase()),
  );
  return paired(gone, gained).map(([one, other]): TokenDifference => ({
    kind: one?.kind ?? other?.kind ?? 'IDENTIFIER',
    expected: one === null ? null : source.text.slice(one.span.start, one.span.end),
    found: other === null ? null : target.text.slice(other.span.start, other.span.end),
    span: other?.span ?? null,
  }));
}

interface Literal {
  readonly kind: Kind;
  readonly value: string;
  readonly span: Span;
}

/** `/usr/bin/tool`, `~/logs/today`: at least two names, so that `and/or` is none. */
const unixPath = /(?<![\w/.:<\p{L}])(?:~|\.{1,2})?\/[\w.-]+(?:\/[\w.-]+)+/gu;
/** `--verbose`: what is typed after a command. */
const option = /(?<![\w-])--[a-z][\w-]+/g;

function literalsIn(cell: Cell): readonly Literal[] {
  const { text } = cell;
  // `\nLine`: the letter of an escape is no part of a name.
  const found: Literal[] = cell.invariants.filter(isLiteral).filter(({ span }) => text.charAt(span.start - 1) !== '\\');
  const add = (kind: Kind, pattern: RegExp): void => {
    for (const { index, 0: value } of text.matchAll(pattern)) {
      const span = { start: index, end: index + value.length };
      if (!isLiteralAt(cell, span.start, span.end)) found.push({ kind, value, span });
    }
  };
  if (text.includes('/')) add('PATH', unixPath);
  if (text.includes('--')) add('CODE', option);
  return found;
}

const none: readonly TokenDifference[] = [];
