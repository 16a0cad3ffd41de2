import { isOtherNumber, meaningOfField } from '../../text/fields/meaning.ts';
import { fieldsMax, recordsMax, type ExtractedRecord, type Field } from './extraction.ts';
import { recordOf } from './record.ts';

/** A name, a sign, a value; the names of fields are short, and what is longer is a sentence with a colon. */
const line = /^\s{0,8}["']?([\p{L}@_][\p{L}\p{M}\p{N}@_.'’()/ -]{0,40}?)["']?\s*[:=：＝]\s*(.*)$/u;
/** A value that goes on in the next line is set in below it. */
const continuation = /^\s{4,}\S/;

/** So many lines make a list of fields of what could be a sentence with a colon. */
const linesMin = 2;
/** The share of the lines that must be fields. */
const shareMin = 0.5;

/** Whether a text is a list of names and values, one a line: `Format-List`, Event Viewer's copy as text. */
export function isKeyValue(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  const named = lines.flatMap((one) => line.exec(one)?.[1] ?? []);
  const isLong =
    named.length >= linesMin && named.length >= shareMin * lines.filter((one) => !continuation.test(one)).length;
  return isLong && named.some((name) => meaningOfField(name) !== 'OTHER' || isOtherNumber(name));
}

/** The events of a list of names and values. A blank line, or a name that has been there, begins another event. */
export function readKeyValue(text: string): readonly ExtractedRecord[] {
  const records: Field[][] = [[]];
  for (const one of text.split(/\r?\n/)) {
    const fields = records.at(-1) ?? [];
    const last = fields.at(-1);
    const [, name = '', value = ''] = line.exec(one) ?? [];
    if (name === '' || isOfValue(one, name, last)) {
      if (last !== undefined && one.trim() !== '') {
        fields[fields.length - 1] = { ...last, value: `${last.value}\n${one.trim()}` };
      }
      continue;
    }
    const field = { name, meaning: meaningOfField(name), value: value.trim() };
    const isNext = field.meaning === 'EVENT_ID' && fields.some((known) => known.name === name);
    if (isNext && records.length < recordsMax) records.push(moved(fields, name, field));
    else if (fields.length < fieldsMax) fields.push(field);
  }
  return records.filter((fields) => fields.length > 0).map(recordOf);
}

/** Whether a line with a name and a sign goes on with the value above it: it is set in, or below "Description:" alone. */
function isOfValue(one: string, name: string, last: Field | undefined): boolean {
  if (last === undefined) return false;
  const meaning = meaningOfField(name);
  if (continuation.test(one)) return meaning === 'OTHER';
  const isBelow = last.meaning === 'MESSAGE' && /^(?:\n|$)/.test(last.value);
  return isBelow && meaning !== 'EVENT_ID' && meaning !== 'CHANNEL';
}

/** The fields that stand before the ID in each event: those which the event before has twice are this one's. */
function moved(fields: Field[], idName: string, field: Field): Field[] {
  const start = fields.findIndex(({ name }) => name === idName);
  const before = new Set(fields.slice(0, start).map(({ name }) => name));
  const again = fields.findIndex(({ name }, index) => index > start && before.has(name));
  return [...(again < 0 ? [] : fields.splice(again)), field];
}
