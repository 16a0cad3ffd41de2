import { type DateOrder, localTime, orderOf } from './local-time.ts';

/** ISO 8601 as logs have it, seconds with up to nine digits behind the point. */
const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** Windows counts time in units of 100 nanoseconds. */
const fractionDigits = 7;

/** As Windows writes it in XML, but for days that not every month has. */
const usual = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{0,6}[1-9])?Z$/;

/** A time written in ISO 8601, in UTC where it has an offset; as it is, without one, where it has none; null where it is no time. */
export function exactTime(text: string): string | null {
  if (usual.test(text)) return text;
  const found = iso.exec(text.trim());
  if (!found) return null;
  const [, date = '', clock = '', digits = '', zone = ''] = found;
  const fraction = digits.slice(0, fractionDigits).replace(/0+$/, '');
  const tail = fraction === '' ? '' : `.${fraction}`;
  const local = `${date}T${clock}`;
  const milliseconds = Date.parse(`${local}Z`);
  if (Number.isNaN(milliseconds)) return null;
  if (zone === '') return local + tail;
  if (/^(?:Z|UTC)$/i.test(zone)) return `${local}${tail}Z`;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  const moved = milliseconds - (zone.startsWith('-') ? -minutes : minutes) * 60_000;
  return `${new Date(moved).toISOString().slice(0, 19)}${tail}Z`;
}

/** Milliseconds since 1970 of a time of a record, for order and distance; a time without an offset counts as UTC. */
export function instantOf(time: string): number {
  return Date.parse(time.endsWith('Z') ? time : `${time}Z`);
}

/** As libyal's tools write it: `Aug 28, 2024 00:19:14.033585200 UTC`. */
const named = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?) UTC$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function namedTime(text: string): string | null {
  const [, month = '', day = '', year = '', clock = ''] = named.exec(text.trim()) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? null : exactTime(`${year}-${two(String(number))}-${two(day)}T${clock}Z`);
}

const two = (digits: string) => digits.padStart(2, '0');

/** How .NET's JSON writes a time: milliseconds since 1970 in UTC; an offset only says where it was written. */
const dotNet = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/;

/** A time in any form; where the form leaves open which number is the day, in the order given, else in that which it suggests. */
export function timeOf(text: string, order: DateOrder | null = null): string | null {
  const exact = exactTime(text) ?? namedTime(text);
  if (exact !== null) return exact;
  const milliseconds = dotNet.exec(text.trim())?.[1];
  if (milliseconds === undefined) return localTime(text, order ?? orderOf([text]));
  const date = new Date(Number(milliseconds));
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.?0*Z$/, 'Z');
}
