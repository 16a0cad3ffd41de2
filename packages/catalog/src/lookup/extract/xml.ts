import { meaningOfField } from '../../text/fields/meaning.ts';
import { fieldsMax, recordsMax, type ExtractedRecord, type Field } from './extraction.ts';
import { recordOf } from './record.ts';

const token =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([\p{L}_][\p{L}\p{N}_:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)/gu;
const attribute = /([\p{L}_][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Elements whose text is a sentence in the language of the machine, or data without a name. */
const readable: ReadonlySet<string> = new Set(['Message', 'Data', 'string', 'Binary']);

/** Whether a text is XML, from the beginning or in the middle of it, as a selection is copied. */
export function isXml(text: string): boolean {
  return /<[\p{L}_][\p{L}\p{N}_:.-]*(?:\s[^<>]*)?\/?>/u.test(text) && /<\/[\p{L}_]|\/>/u.test(text);
}

/** The events in the XML of Event Viewer or of `wevtutil`, whole or in part, tolerant of what is cut off. */
export function readXml(text: string): readonly ExtractedRecord[] {
  const records: Field[][] = [[]];
  const open: { readonly name: string; readonly field: string | null }[] = [];
  for (const [whole, data, closing, tag, attributes = '', plain] of text.matchAll(token)) {
    const value = data ?? (plain === undefined ? undefined : decoded(plain));
    const fields = records.at(-1) ?? [];
    if (value !== undefined) {
      if (fields.length < fieldsMax && value.trim() !== '') fields.push(fieldOf(open.at(-1), value.trim()));
      continue;
    }
    if (tag === undefined) continue;
    const name = tag.slice(tag.indexOf(':') + 1);
    if (closing === '/') {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
      if (name === 'Event' && records.length < recordsMax) records.push([]);
      continue;
    }
    const own = attributesOf(attributes);
    if (fields.length < fieldsMax) fields.push(...attributeFields(name, own));
    if (!whole.endsWith('/>')) open.push({ name, field: own.get('Name') ?? null });
  }
  return records.filter((fields) => fields.length > 0).map(recordOf);
}

function fieldOf(element: { readonly name: string; readonly field: string | null } | undefined, value: string): Field {
  if (element === undefined) return { name: '', meaning: 'OTHER', value };
  const { name, field } = element;
  if (field !== null) return { name: field, meaning: withoutEventId(meaningOfField(field)), value };
  return { name, meaning: readable.has(name) ? 'MESSAGE' : meaningOfField(name), value };
}

/** What an event carries as data may be another event's ID; its own stands in the system's part. */
function withoutEventId(meaning: Field['meaning']): Field['meaning'] {
  return meaning === 'CODE' || meaning === 'MESSAGE' ? meaning : 'OTHER';
}

function attributeFields(element: string, attributes: ReadonlyMap<string, string>): Field[] {
  if (element === 'Provider') {
    const names = [attributes.get('Name'), attributes.get('EventSourceName')].filter((name) => name !== undefined);
    return names.map((value) => ({ name: 'Provider', meaning: 'PROVIDER', value }));
  }
  if (element === 'Data') return [];
  return [...attributes].map(([name, value]) => ({ name, meaning: withoutEventId(meaningOfField(name)), value }));
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single = '']) => [name, decoded(double ?? single)]),
  );
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
