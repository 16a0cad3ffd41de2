import type { LogData } from '../record.ts';
import { flatten } from '../formats/json/flatten.ts';

const xmlData = /<Data(?=[\s>/])(?:\s+Name=(?:"([^"]*)"|'([^']*)'))?[^>]*?(?:\/>|>([\s\S]*?)<\/Data>)/g;
const xmlParameters = /<Param>([\s\S]*?)<\/Param>/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The strings of an event in a field that holds all of them, as tables of Log Analytics have it; else the field itself. */
export function dataIn(name: string, value: string): readonly LogData[] {
  const text = value.trim();
  if (text.startsWith('<')) {
    const strings = [...xmlStrings(text)];
    if (strings.length > 0) return strings;
  } else if (text.startsWith('{') || text.startsWith('[')) {
    const strings = jsonStrings(text);
    if (strings !== null) return strings;
  }
  return [{ name, value }];
}

function* xmlStrings(text: string): Generator<LogData> {
  for (const [, double, single, value = ''] of text.matchAll(xmlData)) {
    yield { name: double ?? single ?? null, value: decoded(value) };
  }
  for (const [, value = ''] of text.matchAll(xmlParameters)) yield { name: null, value: decoded(value) };
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name = '') => {
      if (decimal === undefined && hex === undefined) return entities[String(name).toLowerCase()] ?? whole;
      const point = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
      return point > 0x10ffff ? whole : String.fromCodePoint(point);
    },
  );
}

function jsonStrings(text: string): readonly LogData[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    return flatten({ EventData: value }).map((field) => ({
      name: field.name === '' ? null : field.name,
      value: field.value,
    }));
  } catch {
    return null;
  }
}
