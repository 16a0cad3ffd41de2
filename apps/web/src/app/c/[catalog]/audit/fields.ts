/** A field of what was changed, as it was and as it is; null: there was, or is, none. */
interface FieldChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What tells texts apart for the program and says nothing to people. */
const hashes: ReadonlySet<string> = new Set(['textHash', 'cellHash']);

/** The fields of two states that differ, without hashes; a state that is no object is one field without a name. */
export function fieldsOf(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => !hashes.has(name))
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((field) => field.before !== field.after);
}

function entriesOf(state: unknown): ReadonlyMap<string, string> {
  if (state === null || state === undefined) return new Map();
  if (typeof state !== 'object' || Array.isArray(state)) return new Map([['', written(state)]]);
  return new Map(
    Object.entries(state)
      .map(([name, value]) => [name, written(value)] as const)
      .filter(([, value]) => value !== ''),
  );
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  if (Array.isArray(value) && value.every(isObject))
    return value.map((item) => Object.values(item).map(written).join(' ')).join('; ');
  return JSON.stringify(value);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
