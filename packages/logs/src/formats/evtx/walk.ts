import type { LogLimits } from '../../limits.ts';
import { binXmlType, isList, itemsOf, nullType, stringAt, textOf, type Value } from './values.ts';

/** What is told of the elements of an event, in their order. */
export interface ElementSink {
  /** False where the element is nested too deeply. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => boolean;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** The bytes are not what Windows writes. */
export class BrokenEvent extends Error {}

/** Tokens of binary XML; a flag in the second digit says that more of a kind follows, and does not matter here. */
const token = {
  end: 0x00,
  openElement: 0x01,
  closeStart: 0x02,
  closeEmpty: 0x03,
  endElement: 0x04,
  text: 0x05,
  attribute: 0x06,
  cdata: 0x07,
  character: 0x08,
  entity: 0x09,
  instructionTarget: 0x0a,
  instructionData: 0x0b,
  template: 0x0c,
  substitution: 0x0d,
  optionalSubstitution: 0x0e,
  fragment: 0x0f,
} as const;
const moreFlag = 0x40;

const noDependency = 0xffff;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Tokens of one event. Windows' longest have a few thousand; a template that holds itself would never end. */
const tokensMax = 100_000;

/** A place that elements are read from, and the values that stand in for its substitutions. */
interface Cursor {
  at: number;
  readonly end: number;
  readonly values: readonly Value[];
  /** Whether the elements have a number that says which value they depend on. */
  readonly hasDependencies: boolean;
}

/** Reads the events of one chunk of an .evtx file: the binary XML of [MS-EVEN6], whose names and templates the chunk holds. */
export class BinXmlWalker {
  readonly #view: DataView;
  readonly #limits: LogLimits;
  readonly #names = new Map<number, string>();
  #tokens = 0;
  #depth = 0;

  /** @param view the chunk from its beginning: offsets count from there */
  constructor(view: DataView, limits: LogLimits) {
    this.#view = view;
    this.#limits = limits;
  }

  /** @throws BrokenEvent, or RangeError where it points out of the chunk */
  walk(start: number, end: number, sink: ElementSink): void {
    this.#tokens = 0;
    this.#depth = 0;
    this.#content({ at: start, end, values: [], hasDependencies: true }, sink);
  }

  /** What stands inside of an element, or at the top: up to the token that ends it, which is read. */
  #content(cursor: Cursor, sink: ElementSink): void {
    if (++this.#depth > this.#limits.nesting) throw new BrokenEvent('nested too deeply');
    while (cursor.at < cursor.end) {
      const kind = this.#next(cursor);
      if (kind === token.end || kind === token.endElement) break;
      this.#node(kind, cursor, sink);
    }
    this.#depth--;
  }

  #next(cursor: Cursor): number {
    if (++this.#tokens > tokensMax) throw new BrokenEvent('too many tokens');
    return this.#view.getUint8(cursor.at++) & ~moreFlag;
  }

  #node(kind: number, cursor: Cursor, sink: ElementSink): void {
    switch (kind) {
      case token.fragment:
        cursor.at += 3;
        return;
      case token.openElement:
        this.#element(cursor, sink);
        return;
      case token.template:
        this.#template(cursor, sink);
        return;
      case token.substitution:
      case token.optionalSubstitution:
        this.#substitute(this.#valueAt(cursor), sink);
        return;
      case token.instructionTarget:
        this.#nameAt(cursor);
        return;
      case token.instructionData:
        this.#countedText(cursor);
        return;
      default:
        sink.text(this.#textNode(kind, cursor));
    }
  }

  #textNode(kind: number, cursor: Cursor): string {
    switch (kind) {
      case token.text:
        cursor.at++;
        return this.#countedText(cursor);
      case token.cdata:
        return this.#countedText(cursor);
      case token.character: {
        const code = this.#view.getUint16(cursor.at, true);
        cursor.at += 2;
        return String.fromCharCode(code);
      }
      case token.entity:
        return entities[this.#nameAt(cursor)] ?? '';
      default:
        throw new BrokenEvent(`token ${kind}`);
    }
  }

  #element(cursor: Cursor, sink: ElementSink): void {
    const dependency = cursor.hasDependencies ? this.#view.getUint16(cursor.at, true) : noDependency;
    if (cursor.hasDependencies) cursor.at += 2;
    const length = this.#view.getUint32(cursor.at, true);
    const start = cursor.at - (cursor.hasDependencies ? 3 : 1);
    cursor.at += 4;
    const flagged = (this.#view.getUint8(start) & moreFlag) !== 0;
    // An element without a value that it depends on is left out.
    if (dependency !== noDependency && (cursor.values[dependency]?.type ?? nullType) === nullType) {
      cursor.at = start + length + (cursor.hasDependencies ? 7 : 5);
      return;
    }
    const name = this.#nameAt(cursor);
    if (flagged) cursor.at += 4;
    const attributes: Record<string, string> = {};
    for (;;) {
      const kind = this.#next(cursor);
      if (kind === token.attribute) this.#attribute(cursor, attributes);
      else if (kind === token.closeEmpty) {
        this.#open(name, attributes, sink);
        sink.close();
        return;
      } else if (kind === token.closeStart) break;
      else throw new BrokenEvent(`token ${kind} in the tag of an element`);
    }
    this.#filled(name, attributes, cursor, sink);
  }

  /** An element whose only content is a list is repeated for each item: so classic events have several strings. */
  #filled(name: string, attributes: Readonly<Record<string, string>>, cursor: Cursor, sink: ElementSink): void {
    const items = this.#listAhead(cursor);
    if (items === null) {
      this.#open(name, attributes, sink);
      this.#content(cursor, sink);
      sink.close();
      return;
    }
    for (const item of items) {
      this.#open(name, attributes, sink);
      sink.text(item);
      sink.close();
    }
  }

  #listAhead(cursor: Cursor): readonly string[] | null {
    const kind = this.#view.getUint8(cursor.at) & ~moreFlag;
    if (kind !== token.substitution && kind !== token.optionalSubstitution) return null;
    const after = cursor.at + 4;
    if (this.#view.getUint8(after) !== token.endElement) return null;
    const value = cursor.values[this.#view.getUint16(cursor.at + 1, true)];
    if (value === undefined || !isList(value)) return null;
    cursor.at = after + 1;
    return itemsOf(this.#view, value).slice(0, this.#limits.dataItems);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>, sink: ElementSink): void {
    if (!sink.open(name, attributes)) throw new BrokenEvent('nested too deeply');
  }

  #attribute(cursor: Cursor, into: Record<string, string>): void {
    const name = this.#nameAt(cursor);
    let value = '';
    let isSet = false;
    for (;;) {
      const kind = this.#view.getUint8(cursor.at) & ~moreFlag;
      if (kind === token.attribute || kind === token.closeStart || kind === token.closeEmpty) break;
      this.#next(cursor);
      if (kind === token.substitution || kind === token.optionalSubstitution) {
        const own = this.#valueAt(cursor);
        if (own.type === nullType) continue;
        value += isList(own) ? itemsOf(this.#view, own).join(' ') : textOf(this.#view, own);
      } else value += this.#textNode(kind, cursor);
      isSet = true;
    }
    if (isSet) into[name] = value;
  }

  #valueAt(cursor: Cursor): Value {
    const value = cursor.values[this.#view.getUint16(cursor.at, true)];
    cursor.at += 3;
    return value ?? { type: nullType, offset: 0, size: 0 };
  }

  #substitute(value: Value, sink: ElementSink): void {
    if (value.type === binXmlType) {
      const { offset, size } = value;
      const hasDependencies = this.#embeddedHasDependencies(offset, size);
      this.#content({ at: offset, end: offset + size, values: [], hasDependencies }, sink);
    } else if (isList(value)) sink.text(itemsOf(this.#view, value).join('\n'));
    else if (value.type !== nullType) sink.text(textOf(this.#view, value));
  }

  /**
   * Elements of an event inside of another one have no number of a value they depend on, unless they come out of a template.
   * Told by whether what follows can be an offset in the chunk.
   */
  #embeddedHasDependencies(offset: number, size: number): boolean {
    const first = offset + ((this.#view.getUint8(offset) & ~moreFlag) === token.fragment ? 4 : 0);
    if (first + 11 > offset + size || (this.#view.getUint8(first) & ~moreFlag) !== token.openElement) return true;
    const length = this.#view.getUint32(first + 3, true);
    const name = this.#view.getUint32(first + 7, true);
    return length <= size && name < this.#view.byteLength;
  }

  #template(cursor: Cursor, sink: ElementSink): void {
    cursor.at += 5;
    const definition = this.#view.getUint32(cursor.at, true);
    cursor.at += 4;
    const header = 24;
    const length = this.#view.getUint32(definition + 20, true);
    // The first event that uses a template brings it along.
    if (definition === cursor.at) cursor.at += header + length;
    const values = this.#values(cursor);
    const at = definition + header;
    this.#content({ at, end: at + length, values, hasDependencies: true }, sink);
  }

  #values(cursor: Cursor): readonly Value[] {
    const count = this.#view.getUint32(cursor.at, true);
    if (count > this.#limits.dataItems) throw new BrokenEvent('too many values');
    let offset = cursor.at + 4 + count * 4;
    const values = Array.from({ length: count }, (_, index): Value => {
      const descriptor = cursor.at + 4 + index * 4;
      const size = this.#view.getUint16(descriptor, true);
      const value = { type: this.#view.getUint8(descriptor + 2), offset, size };
      offset += size;
      return value;
    });
    if (offset > this.#view.byteLength) throw new BrokenEvent('values beyond the chunk');
    cursor.at = offset;
    return values;
  }

  #countedText(cursor: Cursor): string {
    const length = this.#view.getUint16(cursor.at, true);
    const text = stringAt(this.#view, cursor.at + 2, length);
    cursor.at += 2 + length * 2;
    return text;
  }

  /** A name of the chunk; the first element that uses it brings it along. */
  #nameAt(cursor: Cursor): string {
    const offset = this.#view.getUint32(cursor.at, true);
    cursor.at += 4;
    const length = this.#view.getUint16(offset + 6, true);
    if (offset === cursor.at) cursor.at += 10 + length * 2;
    let name = this.#names.get(offset);
    if (name === undefined) {
      name = stringAt(this.#view, offset + 8, length);
      this.#names.set(offset, name);
    }
    return name;
  }
}
