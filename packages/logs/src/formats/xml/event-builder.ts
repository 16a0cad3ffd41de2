import { levelOf } from '@eventide/catalog/text';
import { exactTime } from '../../fields/time.ts';
import type { LogLimits } from '../../limits.ts';
import type { LogData, RecordContent } from '../../record.ts';

type Attributes = Readonly<Record<string, string>>;

/** The name of an element without the prefix of its namespace. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Python's reader puts the unnamed strings of a classic event into one, as elements of their own. */
const strings = /<string>([\s\S]*?)<\/string>/g;
const onlyStrings = /^\s*(?:<string>[\s\S]*?<\/string>\s*)+$/;

/** Makes a record out of the elements of one event, as Windows' schema has them. */
export class EventBuilder {
  readonly #limits: LogLimits;
  /** The elements that are open, the event's own included. */
  depth = 0;
  wantsText = false;
  #section = '';
  #element = '';
  #dataName: string | null = null;
  #text = '';
  /** Whether the element that is open has no element in it. */
  #isLeaf = false;
  #provider: string | null = null;
  #channel: string | null = null;
  #eventId = '';
  #level = '';
  #time: string | null = null;
  #computer: string | null = null;
  #recordId = '';
  #message: string | null = null;
  #data: LogData[] = [];

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  get isOpen(): boolean {
    return this.depth > 0;
  }

  begin(): void {
    this.drop();
    this.depth = 1;
    this.#provider = this.#channel = this.#time = this.#computer = this.#message = null;
    this.#eventId = this.#level = this.#recordId = '';
    this.#data = [];
  }

  drop(): void {
    this.depth = 0;
    this.wantsText = false;
    this.#isLeaf = false;
  }

  /** False where the event is nested too deeply. */
  open(name: string, attributes: Attributes): boolean {
    this.depth++;
    const element = localName(name);
    if (this.depth === 2) {
      this.#section = element;
      this.#isLeaf = false;
      return true;
    }
    if (this.depth > this.#limits.nesting) return false;
    this.#element = element;
    this.#isLeaf = true;
    this.#text = '';
    this.wantsText = this.#section !== 'RenderingInfo' || this.#takesRendered(element);
    if (this.#section === 'System') this.#readAttributes(element, attributes);
    else this.#dataName = element === 'Data' ? (attributes.Name ?? null) : element;
    return true;
  }

  text(text: string): void {
    this.#text = this.#text === '' ? text : this.#text + text;
  }

  /** The record that is complete by the element that ends; null where it has no event ID, undefined where none is complete. */
  close(): RecordContent | null | undefined {
    if (this.#isLeaf) {
      this.#take(this.#text);
      this.#isLeaf = false;
      this.wantsText = false;
    }
    this.depth--;
    return this.depth === 0 ? this.#record() : undefined;
  }

  #takesRendered(element: string): boolean {
    return element === 'Message' || (element === 'Provider' && this.#provider === null);
  }

  #readAttributes(element: string, attributes: Attributes): void {
    if (element === 'Provider') this.#provider = attributes.Name ?? attributes.EventSourceName ?? null;
    else if (element === 'TimeCreated' && attributes.SystemTime) this.#time = exactTime(attributes.SystemTime);
  }

  #take(text: string): void {
    switch (this.#section) {
      case 'System':
        if (this.#element === 'EventID') this.#eventId = text;
        else if (this.#element === 'Level') this.#level = text;
        else if (this.#element === 'Channel') this.#channel = text.trim() || null;
        else if (this.#element === 'Computer') this.#computer = text.trim() || null;
        else if (this.#element === 'EventRecordID') this.#recordId = text;
        return;
      case 'RenderingInfo':
        if (this.#element === 'Message') this.#message = text.trim() || null;
        else if (this.#element === 'Provider') this.#provider ??= text.trim() || null;
        return;
      case 'EventData':
      case 'UserData':
        this.#takeData(text);
    }
  }

  #takeData(value: string): void {
    if (this.#data.length >= this.#limits.dataItems) return;
    if (this.#dataName === null && value.includes('<string>') && onlyStrings.test(value)) {
      for (const [, text = ''] of value.matchAll(strings)) this.#data.push({ name: null, value: text });
    } else this.#data.push({ name: this.#dataName, value });
  }

  #record(): RecordContent | null {
    const eventId = this.#eventId.trim();
    if (!/^\d{1,10}$/.test(eventId)) return null;
    const recordId = Number(this.#recordId.trim() || Number.NaN);
    return {
      provider: this.#provider,
      channel: this.#channel,
      eventId: Number(eventId),
      level: levelOf(this.#level),
      time: this.#time,
      computer: this.#computer,
      recordId: Number.isSafeInteger(recordId) ? recordId : null,
      message: this.#message,
      data: this.#data,
    };
  }
}
