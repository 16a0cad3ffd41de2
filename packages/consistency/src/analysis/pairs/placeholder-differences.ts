import { differenceOf, paired } from './multisets.ts';
import type { SourcePair } from './pairs.ts';
import { type Placeholder, placeholdersIn } from './placeholders.ts';
import { type FoundTag, tagsOf } from './tags.ts';
import type { TokenDifference } from './token-faults.ts';

/** Placeholders and tags that the target has lost, changed or gained. */
export function placeholderDifferences(pair: SourcePair): readonly TokenDifference[] {
  return [...ofPlaceholders(pair), ...ofTags(pair)];
}

function ofPlaceholders({ source, target }: SourcePair): readonly TokenDifference[] {
  const expected = placeholdersIn(source.text);
  const isNumbered = expected.some(({ kind }) => kind === 'numbered');
  const found = placeholdersIn(target.text).filter(({ kind }) => kind !== 'numbered' || isNumbered);
  if (expected.length === 0 && found.length === 0) return none;
  const types = printfTypes(expected);
  const isSame = (one: string, other: Placeholder): boolean => one === keyOf(other, types);
  const keys = expected.map((placeholder, index) => ({ placeholder, key: sourceKey(placeholder, expected, index) }));
  const positional = found.some(({ kind, value }) => kind === 'printf' && value.includes('$'));
  const { lost, added } = differenceOf(
    keys,
    found,
    ({ placeholder, key }, other) =>
      isSame(positional ? key : looseKey(placeholder), other) || placeholder.value === other.value,
  );
  // Named ones may be said again, and a text may be repeated in each branch of a plural.
  const gained = added.filter(
    (other) =>
      other.value === '{}' || !(other.kind !== 'printf' && expected.some(({ value }) => value === other.value)),
  );
  const isBranched = expected.some(({ value }) => value.endsWith(',plural}') || value.endsWith(',select}'));
  const gone = isBranched
    ? lost.filter(({ placeholder }) => !found.some(({ value }) => value === placeholder.value))
    : lost;
  const differences = paired(gone, gained.filter(isTold)).map(([one, other]): TokenDifference => ({
    kind: 'PLACEHOLDER',
    expected: one?.placeholder.written ?? null,
    found: other?.written ?? null,
    span: other?.span ?? null,
  }));
  return differences.length > 0 ? differences : outOfOrder(expected, found);
}

const none: readonly TokenDifference[] = [];

/** Entities may come from a publishing tool (`&nbsp;`); more of them than the source has break nothing. */
function isTold({ kind }: Placeholder): boolean {
  return kind !== 'text';
}

/** Without position or width: `%s` of `%1$s` and `%-10s`, `d` and `i` being one type. The precision matters to readers. */
function looseKey({ kind, value }: Placeholder): string {
  if (kind !== 'printf' || value === '%%') return value;
  return `%${typeOf(value)}`;
}

function typeOf(value: string): string {
  return value
    .slice(1)
    .replace(/^(?:\d+\$)?[-+#0]*(?:\d+|\*)?/, '')
    .replace(/i$/, 'd');
}

function printfTypes(placeholders: readonly Placeholder[]): readonly string[] {
  return placeholders
    .filter(({ kind, value }) => kind === 'printf' && value !== '%%')
    .map(({ value }) => typeOf(value));
}

/** By its position among the source's, so that a translation may number them and change their order. */
function sourceKey(placeholder: Placeholder, all: readonly Placeholder[], index: number): string {
  if (placeholder.kind !== 'printf' || placeholder.value === '%%') return placeholder.value;
  const given = /^%(\d+)\$/.exec(placeholder.value)?.[1];
  const before = all.slice(0, index).filter(({ kind, value }) => kind === 'printf' && value !== '%%').length;
  return `%${given ?? before + 1}$${typeOf(placeholder.value)}`;
}

function keyOf(placeholder: Placeholder, types: readonly string[]): string {
  const position = placeholder.kind === 'printf' ? /^%(\d+)\$/.exec(placeholder.value)?.[1] : undefined;
  if (position === undefined) return looseKey(placeholder);
  const type = typeOf(placeholder.value);
  return types.length === 0 ? placeholder.value : `%${position}$${type}`;
}

/** Values are filled in by order: two of different types that change places without numbers show the wrong ones. */
function outOfOrder(expected: readonly Placeholder[], found: readonly Placeholder[]): readonly TokenDifference[] {
  if (found.some(({ kind, value }) => kind === 'printf' && value.includes('$'))) return none;
  const own = printfTypes(found);
  const at = printfTypes(expected).findIndex((type, index) => own[index] !== type);
  if (at < 0 || own.length === 0) return none;
  const there = found.filter(({ kind, value }) => kind === 'printf' && value !== '%%')[at];
  const wanted = expected.filter(({ kind, value }) => kind === 'printf' && value !== '%%')[at];
  if (there === undefined || wanted === undefined) return none;
  return [{ kind: 'PLACEHOLDER', expected: wanted.written, found: there.written, span: there.span }];
}

function ofTags({ source, target }: SourcePair): readonly TokenDifference[] {
  const expected = tagsOf(source);
  const found = tagsOf(target);
  if (expected.length === 0 && found.length === 0) return none;
  const { lost, added } = differenceOf(expected, found, (one, other) => one.value === other.value);
  return paired(lost, added).map(([one, other]): TokenDifference => ({
    kind: 'TAG',
    expected: one?.written ?? null,
    found: other?.written ?? null,
    span: other === null ? null : spanOf(other, target.text),
  }));
}

/** A tag of the Markdown has no place in the text. */
function spanOf({ start, end, written }: FoundTag, text: string): TokenDifference['span'] {
  return text.slice(start, end) === written ? { start, end } : null;
}
