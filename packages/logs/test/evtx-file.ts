/**
 * Writes a small .evtx file as Windows does: one chunk, binary XML with names and a template that the first record brings
 * along, and values in its place.
 */
interface EvtxEvent {
  readonly id: number;
  readonly provider: string;
  readonly channel: string;
  /** Windows' FILETIME. */
  readonly time: bigint;
  /** The strings of a classic event: one list in the place of one value. */
  readonly strings: readonly string[];
}

const chunkSize = 0x10000;
const headerSize = 0x1000;
/** Where a chunk lists its names by their hashes, and its templates. */
const [nameTable, nameBuckets, templateTable] = [0x80, 64, 0x180] as const;
const [firstRecord, recordHeader] = [0x200, 24] as const;

class Writer {
  readonly view = new DataView(new ArrayBuffer(chunkSize));
  at = firstRecord;
  readonly #names = new Map<string, number>();

  u8(...values: readonly number[]): this {
    for (const value of values) this.view.setUint8(this.at++, value);
    return this;
  }

  u16(value: number): this {
    this.view.setUint16(this.at, value, true);
    this.at += 2;
    return this;
  }

  u32(value: number): this {
    this.view.setUint32(this.at, value, true);
    this.at += 4;
    return this;
  }

  u64(value: bigint): this {
    this.view.setBigUint64(this.at, value, true);
    this.at += 8;
    return this;
  }

  utf16(text: string): this {
    for (let index = 0; index < text.length; index++) this.u16(text.charCodeAt(index));
    return this;
  }

  name(name: string): this {
    const known = this.#names.get(name);
    if (known !== undefined) return this.u32(known);
    const offset = this.at + 4;
    this.#names.set(name, offset);
    const hash = hashOf(name);
    const bucket = nameTable + (hash % nameBuckets) * 4;
    const next = this.view.getUint32(bucket, true);
    this.view.setUint32(bucket, offset, true);
    return this.u32(offset).u32(next).u16(hash).u16(name.length).utf16(name).u16(0);
  }

  text(text: string): this {
    return this.u8(0x05, 0x01).u16(text.length).utf16(text);
  }

  substitution(index: number, type: number): this {
    return this.u8(0x0e).u16(index).u8(type);
  }

  /** An element with its attributes and content; `dependency` is the value without which it is left out. */
  element(name: string, attributes: readonly (() => void)[], content: (() => void) | null, dependency = 0xffff): this {
    this.u8(attributes.length > 0 ? 0x41 : 0x01).u16(dependency);
    const length = this.at;
    this.u32(0).name(name);
    if (attributes.length > 0) this.u32(0);
    for (const attribute of attributes) attribute();
    if (content === null) this.u8(0x03);
    else {
      this.u8(0x02);
      content();
      this.u8(0x04);
    }
    this.view.setUint32(length, this.at - length - 4, true);
    return this;
  }

  attribute(name: string, value: () => void): () => void {
    return () => {
      this.u8(0x06).name(name);
      value();
    };
  }
}

/** Windows' hash of a name, its lower 16 bits. */
function hashOf(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (Math.imul(hash, 65_599) + name.charCodeAt(index)) >>> 0;
  return hash & 0xffff;
}

function writeTemplate(to: Writer): void {
  const valued = (name: string, index: number, type: number) =>
    to.element(name, [], () => to.substitution(index, type));
  to.u8(0x0f, 1, 1, 0);
  to.element(
    'Event',
    [to.attribute('xmlns', () => to.text('http://schemas.microsoft.com/win/2004/08/events/event'))],
    () => {
      to.element('System', [], () => {
        to.element('Provider', [to.attribute('Name', () => to.substitution(0, 0x01))], null);
        valued('EventID', 1, 0x06);
        to.element('Level', [], () => to.text('2'));
        to.element('TimeCreated', [to.attribute('SystemTime', () => to.substitution(2, 0x11))], null);
        valued('EventRecordID', 3, 0x0a);
        valued('Channel', 4, 0x01);
        to.element('Correlation', [], () => to.substitution(6, 0x0f), 6);
      });
      to.element('EventData', [], () => {
        to.element('Data', [], () => to.substitution(5, 0x81));
      });
    },
  );
  to.u8(0x00);
}

/** @param isDirty whether the file was copied while it was written: its header counts no chunks then */
export function evtxFile(events: readonly EvtxEvent[], isDirty = false): Uint8Array {
  const to = new Writer();
  let template = 0;
  for (const [index, event] of events.entries()) {
    const start = to.at;
    to.u32(0x00002a2a)
      .u32(0)
      .u64(BigInt(index + 1))
      .u64(event.time)
      .u8(0x0f, 1, 1, 0);
    to.u8(0x0c, 0x01).u32(1);
    if (template === 0) {
      template = to.at + 4;
      to.view.setUint32(templateTable + 4, template, true);
      to.u32(template).u32(0).u64(1n).u64(2n);
      const length = to.at;
      to.u32(0);
      writeTemplate(to);
      to.view.setUint32(length, to.at - length - 4, true);
    } else to.u32(template);
    const list = event.strings.map((text) => `${text}\0`).join('');
    const values: readonly [size: number, type: number, write: () => void][] = [
      [event.provider.length * 2, 0x01, () => to.utf16(event.provider)],
      [2, 0x06, () => to.u16(event.id)],
      [8, 0x11, () => to.u64(event.time)],
      [8, 0x0a, () => to.u64(BigInt(index + 1))],
      [event.channel.length * 2, 0x01, () => to.utf16(event.channel)],
      [list.length * 2, 0x81, () => to.utf16(list)],
      [0, 0x00, () => undefined],
    ];
    to.u32(values.length);
    for (const [size, type] of values) to.u16(size).u8(type, 0);
    for (const [, , write] of values) write();
    to.u8(0x00);
    const size = to.at - start + 4;
    to.u32(size);
    to.view.setUint32(start + 4, size, true);
  }
  const magic = (text: string, view: DataView, at: number) => {
    for (let index = 0; index < text.length; index++) view.setUint8(at + index, text.charCodeAt(index));
  };
  magic('ElfChnk\0', to.view, 0);
  to.view.setUint32(0x28, 128, true);
  to.view.setUint32(0x30, to.at, true);
  const file = new Uint8Array(headerSize + chunkSize);
  const header = new DataView(file.buffer);
  magic('ElfFile\0', header, 0);
  header.setUint16(0x28, headerSize, true);
  header.setUint16(0x2a, isDirty ? 0 : 1, true);
  file.set(new Uint8Array(to.view.buffer), headerSize);
  return file;
}

/** Where the chunk's first record begins in the file, and how long what is before its binary XML is. */
export const firstRecordAt = headerSize + firstRecord;
export { recordHeader };
