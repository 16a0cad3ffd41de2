import type { Invariant } from '../../model.ts';
import { differenceOf, paired } from './multisets.ts';
import type { SourcePair } from './pairs.ts';
import type { TokenDifference } from './token-faults.ts';

type Kind = 'CODE' | 'VERSION' | 'PATH' | 'IDENTIFIER';

const kinds: ReadonlySet<string> = new Set<Kind>(['CODE', 'VERSION', 'PATH', 'IDENTIFIER']);

function isLiteral(token: Invariant): token is Invariant & { kind: Kind } {
  return kinds.has(token.kind) && !isDate(token.value);
}

/** `31.12.2024` looks like a version. */
export function isDate(value: string): boolean {
  return /^(?:\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|(?:19|20)\d{2}\.\d{1,2}\.\d{1,2})$/.test(value);
}

/** Codes, versions, paths and identifiers that the target has lost or changed. Those that it explains more often are no fault. */
export function literalDifferences({ source, target }: SourcePair): readonly TokenDifference[] {
  const expected = source.invariants.filter(isLiteral);
  const found = target.invariants.filter(isLiteral);
  if (expected.length === 0 && found.length === 0) return none;
  const text = target.text.toLowerCase();
  const own = source.text.toLowerCase();
  const { lost, added } = differenceOf(expected, found, (one, other) => one.value === other.value);
  const gone = lost.filter(({ value, span }) => {
    const written = source.text.slice(span.start, span.end).toLowerCase();
    return !text.includes(value.toLowerCase()) && !text.includes(written);
  });
  const gained = added.filter(({ value, kind }) => kind !== 'IDENTIFIER' && !own.includes(value.toLowerCase()));
  return paired(gone, gained).map(([one, other]): TokenDifference => ({
    kind: one?.kind ?? other?.kind ?? 'IDENTIFIER',
    expected: one === null ? null : source.text.slice(one.span.start, one.span.end),
    found: other === null ? null : target.text.slice(other.span.start, other.span.end),
    span: other?.span ?? null,
  }));
}

const none: readonly TokenDifference[] = [];
