import { csv } from './csv/csv.ts';
import type { LogFormat } from './format.ts';
import { json } from './json/json.ts';
import { list } from './list/list.ts';
import { table } from './table/table.ts';
import { xml } from './xml/xml.ts';

/**
 * The forms that are text, in the order in which they are tried: JSON and tables can hold XML in their values, and the copy of
 * an event holds a list before its XML.
 */
const textFormats: readonly LogFormat[] = [json, csv, xml, list, table];

/** The form of a log that begins with a text; null where it is no log. */
export function formatOf(sample: string, isWhole: boolean): LogFormat | null {
  return textFormats.find((format) => format.recognises(sample, isWhole)) ?? null;
}
