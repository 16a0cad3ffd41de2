import { meaningOfField } from '../../text/fields/meaning.ts';
import { fieldsMax, recordsMax, type ExtractedRecord, type Field } from './extraction.ts';
import { recordOf } from './record.ts';

/** Deeper values are not read: no export of an event nests so far, and a paste must not exhaust the stack. */
const depthMax = 12;

/** Whether a text is JSON, or begins as JSON does and is cut off. */
export function isJson(text: string): boolean {
  return /^\s*(?:\[\s*)?\{\s*(?:"|'|\}|$)/u.test(text) || /^\s*"[^"\n]+"\s*:/u.test(text);
}

/** The events in JSON: one object, an array of them, or one a line; of what is cut off, its pairs of names and values. */
export function readJson(text: string): readonly ExtractedRecord[] {
  const whole = parsed(text);
  if (whole !== undefined) return recordsOf(whole);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const byLine = lines.map(parsed);
  if (lines.length > 1 && byLine.every((value) => value !== undefined)) return recordsOf(byLine);
  return [recordOf(pairsIn(text))];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordsOf(value: unknown): ExtractedRecord[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.slice(0, recordsMax).map((item) => {
    const fields: Field[] = [];
    collect(item, '', 0, fields);
    return recordOf(fields);
  });
}

function collect(value: unknown, path: string, depth: number, fields: Field[]): void {
  if (fields.length >= fieldsMax || depth > depthMax || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, fieldsMax)) collect(item, path, depth + 1, fields);
  } else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value))
      collect(inner, path === '' ? name : `${path}.${name}`, depth + 1, fields);
  } else if (typeof value === 'string' || typeof value === 'number') {
    fields.push({ name: path, meaning: meaningOfPath(path), value: String(value) });
  }
}

/** `Properties` holds the values of an event's data without their names. */
function meaningOfPath(path: string): Field['meaning'] {
  return path === 'Properties.Value' ? 'MESSAGE' : meaningOfField(path);
}

const pair =
  /["']?([\p{L}@_][\p{L}\p{M}\p{N}@_. -]{0,60}?)["']?\s*:\s*(?:"((?:[^"\\]|\\.)*)"?|'([^']*)'?|(-?[\w.]+))/gu;

function pairsIn(text: string): Field[] {
  return [...text.matchAll(pair)].slice(0, fieldsMax).map(([, name = '', double, single, bare = '']) => ({
    name,
    meaning: meaningOfField(name),
    value: double ?? single ?? bare,
  }));
}
