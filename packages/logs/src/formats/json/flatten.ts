import type { Field } from '../../fields/assemble.ts';

/** Keys under which an event's own strings stand, whatever they are called: none of them is the event's ID, level or time. */
const dataContainer = /^(?:event_?data|user_?data|properties|replacementstrings|data|params?)$/i;

/** Keys that only wrap the value of the key above: attributes and text of an element, PowerShell's notes, names of providers. */
const wrapping = /^(?:#text|#attributes|\$|_|value|@?name|@?systemtime)$/i;
const attributes = /^(?:#attributes|\$)$/;
const nameKey = /^@?name$/i;
const valueKey = /^(?:#text|_|value)$/i;

/** No event is nested as deeply, and none has as many strings. */
const depthMax = 16;
const fieldsMax = 10_000;

/**
 * The scalar values inside of a JSON value, each with the key that names it; those that have none, as the strings of classic
 * events, with an empty name.
 */
export function flatten(value: object, name = ''): readonly Field[] {
  const fields: Field[] = [];
  walk(value, name, false, 0, fields);
  return fields;
}

function walk(value: unknown, name: string, isData: boolean, depth: number, into: Field[]): void {
  if (value === null || value === undefined || into.length >= fieldsMax || depth > depthMax) return;
  if (typeof value !== 'object') {
    into.push({ name, value: typeof value === 'string' ? value : JSON.stringify(value), isData });
  } else if (Array.isArray(value)) {
    for (const item of value) walk(item, isData ? '' : name, isData, depth + 1, into);
  } else walkObject(value as Readonly<Record<string, unknown>>, name, isData, depth, into);
}

function walkObject(
  object: Readonly<Record<string, unknown>>,
  name: string,
  isData: boolean,
  depth: number,
  into: Field[],
): void {
  const keys = Object.keys(object);
  // A .NET time that PowerShell has put notes on: `{"value": "/Date(…)/", "DisplayHint": 2, "DateTime": "…"}`.
  if (keys.includes('DateTime') && keys.includes('value')) {
    walk(object.value, name, isData, depth + 1, into);
    return;
  }
  const valued = keys.find((key) => valueKey.test(key));
  if (isData && valued !== undefined) {
    walk(object[valued], nameIn(object) ?? name, isData, depth + 1, into);
    return;
  }
  for (const key of keys) {
    const inner = isData || (dataContainer.test(key) && typeof object[key] === 'object');
    const own = wrapping.test(key) && name !== '' ? name : key;
    walk(object[key], inner && !isData ? '' : own, inner, depth + 1, into);
  }
}

/** The name that an element with a text carries beside it, or in its attributes. */
function nameIn(object: Readonly<Record<string, unknown>>): string | null {
  for (const [key, value] of Object.entries(object)) {
    if (typeof value === 'string' && nameKey.test(key)) return value;
    if (attributes.test(key) && typeof value === 'object' && value !== null) {
      return nameIn(value as Readonly<Record<string, unknown>>);
    }
  }
  return null;
}
