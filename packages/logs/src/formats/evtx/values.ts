/** A value that stands in a template's place, as its descriptor gives it. */
export interface Value {
  readonly type: number;
  /** Where it is in the chunk. */
  readonly offset: number;
  readonly size: number;
}

export const nullType = 0x00;
export const binXmlType = 0x21;
/** Set in the type of a list. */
const listFlag = 0x80;
const stringType = 0x01;

/** Sizes in bytes of the items of lists, by type; those without one are read in whole. */
const sizes: Readonly<Record<number, number>> = {
  ...{ 0x03: 1, 0x04: 1, 0x05: 2, 0x06: 2, 0x07: 4, 0x08: 4, 0x09: 8, 0x0a: 8, 0x0b: 4, 0x0c: 8, 0x0d: 4 },
  ...{ 0x0f: 16, 0x10: 8, 0x11: 8, 0x12: 16, 0x14: 4, 0x15: 8 },
};

export function isList({ type }: Value): boolean {
  return (type & listFlag) !== 0;
}

/** UTF-16 without the zeros that end it. */
export function stringAt(view: DataView, offset: number, length: number): string {
  let text = '';
  for (let at = 0; at < length; at++) {
    const code = view.getUint16(offset + at * 2, true);
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text;
}

/** The items of a list, as texts. */
export function itemsOf(view: DataView, { type, offset, size }: Value): readonly string[] {
  const itemType = type & ~listFlag;
  if (itemType === stringType) return stringsIn(view, offset, size);
  const itemSize = sizes[itemType];
  if (itemSize === undefined) return [hexOf(view, offset, size)];
  return Array.from({ length: Math.floor(size / itemSize) }, (_, index) =>
    textOf(view, { type: itemType, offset: offset + index * itemSize, size: itemSize }),
  );
}

/** Strings one after another, each ended by a zero; the last one may lack it. */
function stringsIn(view: DataView, offset: number, size: number): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isOpen = false;
  for (let at = 0; at + 1 < size; at += 2) {
    const code = view.getUint16(offset + at, true);
    isOpen = code !== 0;
    if (isOpen) text += String.fromCharCode(code);
    else {
      strings.push(text);
      text = '';
    }
  }
  return isOpen ? [...strings, text] : strings;
}

/** A value as Windows writes it in XML. */
export function textOf(view: DataView, { type, offset, size }: Value): string {
  switch (type) {
    case nullType:
      return '';
    case stringType:
      return stringAt(view, offset, size >> 1);
    case 0x02:
      return ansiAt(view, offset, size);
    case 0x0b:
      return String(view.getFloat32(offset, true));
    case 0x0c:
      return String(view.getFloat64(offset, true));
    case 0x0d:
      return (size === 1 ? view.getUint8(offset) : view.getUint32(offset, true)) === 0 ? 'false' : 'true';
    case 0x0f:
      return guidAt(view, offset);
    case 0x11:
      return fileTimeOf(view.getBigUint64(offset, true));
    case 0x12:
      return systemTimeAt(view, offset);
    case 0x13:
      return sidAt(view, offset, size);
    case 0x10:
    case 0x14:
    case 0x15:
      return `0x${unsignedAt(view, offset, size).toString(16)}`;
    case 0x03:
    case 0x05:
    case 0x07:
    case 0x09:
      return BigInt.asIntN(size * 8, BigInt(unsignedAt(view, offset, size))).toString();
    case 0x04:
    case 0x06:
    case 0x08:
    case 0x0a:
      return unsignedAt(view, offset, size).toString();
    default:
      return hexOf(view, offset, size);
  }
}

function unsignedAt(view: DataView, offset: number, size: number): number | bigint {
  switch (size) {
    case 1:
      return view.getUint8(offset);
    case 2:
      return view.getUint16(offset, true);
    case 4:
      return view.getUint32(offset, true);
    default:
      return view.getBigUint64(offset, true);
  }
}

/** Windows' code pages are not known here: what is no ASCII comes out as Latin 1. */
function ansiAt(view: DataView, offset: number, size: number): string {
  let text = '';
  for (let at = 0; at < size; at++) {
    const code = view.getUint8(offset + at);
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text;
}

function hexOf(view: DataView, offset: number, size: number): string {
  let text = '';
  for (let at = 0; at < size; at++)
    text += view
      .getUint8(offset + at)
      .toString(16)
      .padStart(2, '0');
  return text.toUpperCase();
}

function guidAt(view: DataView, offset: number): string {
  const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, '0');
  const bytes = hexOf(view, offset + 8, 8);
  const [one, two, three] = [
    view.getUint32(offset, true),
    view.getUint16(offset + 4, true),
    view.getUint16(offset + 6, true),
  ];
  return `{${hex(one, 8)}-${hex(two, 4)}-${hex(three, 4)}-${bytes.slice(0, 4)}-${bytes.slice(4)}}`;
}

function sidAt(view: DataView, offset: number, size: number): string {
  if (size < 8) return hexOf(view, offset, size);
  const count = Math.min(view.getUint8(offset + 1), (size - 8) >> 2);
  let authority = 0;
  for (let at = 2; at < 8; at++) authority = authority * 256 + view.getUint8(offset + at);
  const parts = Array.from({ length: count }, (_, index) => view.getUint32(offset + 8 + index * 4, true));
  return ['S', view.getUint8(offset), authority, ...parts].join('-');
}

/** Windows counts from 1601, in units of 100 nanoseconds. */
const unixEpoch = 116_444_736_000_000_000n;
const perMillisecond = 10_000n;
/** The last moment that ISO 8601 writes with four digits of the year. */
const lastMoment = 253_402_300_799_999n;

/** A time as ISO 8601, to 100 nanoseconds. */
function fileTimeOf(value: bigint): string {
  const units = value - unixEpoch;
  const milliseconds = (units - (((units % perMillisecond) + perMillisecond) % perMillisecond)) / perMillisecond;
  if (milliseconds > lastMoment) return '';
  const rest = units - milliseconds * perMillisecond;
  return `${new Date(Number(milliseconds)).toISOString().slice(0, -1)}${String(rest).padStart(4, '0')}Z`;
}

function systemTimeAt(view: DataView, offset: number): string {
  const part = (index: number, length: number) =>
    String(view.getUint16(offset + index * 2, true)).padStart(length, '0');
  return `${part(0, 4)}-${part(1, 2)}-${part(3, 2)}T${part(4, 2)}:${part(5, 2)}:${part(6, 2)}.${part(7, 3)}Z`;
}
