import { meaningOf } from '../../fields/assemble.ts';

/** A line that begins a field. */
export interface FieldLine {
  readonly name: string;
  readonly value: string;
  /** Where the line's colon is, from 0. */
  readonly colon: number;
  /** Whether white space fills the name up to a column, as Format-List has it, with the colon behind it. */
  readonly isPadded: boolean;
  /** Whether it is one of the event's own strings. */
  readonly isData: boolean;
}

/** No field of an event has a longer name. */
const nameMax = 60;

const field = /^(\s*)([^\s:：][^:：]*?)(\s*)[:：](?:\s+|$|(?=\S))(.*)$/;

/** How evtxexport of libevtx numbers the strings of an event. */
const numberedString = /^(String: \d{1,6})(\s*): ?(.*)$/;

/** The field that a line begins with; null where it begins none. */
export function fieldOf(line: string): FieldLine | null {
  const string = line.startsWith('String: ') ? numberedString.exec(line) : null;
  if (string) {
    const [, head = '', padding = '', value = ''] = string;
    return { name: '', value, colon: head.length + padding.length, isPadded: /^ +$/.test(padding), isData: true };
  }
  const found = field.exec(line.slice(0, lineMax));
  if (!found) return null;
  const [, indent = '', name = '', padding = ''] = found;
  if (name.length > nameMax) return null;
  const colon = indent.length + name.length + padding.length;
  return { name, value: line.slice(colon + 1).trim(), colon, isPadded: /^ +$/.test(padding), isData: false };
}

/** A longer beginning is no name. */
const lineMax = 400;

/** Whether a line gives an event's ID. */
export function isEventId(line: string): boolean {
  const found = fieldOf(line);
  return found !== null && /^\D{0,3}\d{1,10}\D{0,3}$/.test(found.value.normalize('NFKC')) && isIdName(found.name);
}

function isIdName(name: string): boolean {
  return meaningOf(name) === 'EVENT_ID' || /^instance_?id$/i.test(name);
}
