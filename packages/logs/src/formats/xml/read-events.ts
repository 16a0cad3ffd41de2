import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LineCounter } from '@eventide/catalog/text';
import type { LogLimits } from '../../limits.ts';
import type { ProblemId } from '../../messages.ts';
import type { LogItem, LogReader, ProblemData } from '../format.ts';
import { EventBuilder, localName } from './event-builder.ts';

/** Namespaces are not looked up: prefixes are cut off, and every element of an event is known by its place. */
const options = { fragment: true, position: false, xmlns: false } as const;
type Parser = SaxesParser<typeof options>;

/** Stops the parser inside of its own call. */
class Halt extends Error {}

const beginning = /<(?:[\w.-]+:)?Event[\s/>]/g;

/** The longest that {@link beginning} can be: so much is kept of a piece of text where the next one may complete it. */
const beginningLength = 100;

/** Harmless faults of one event. An event's text has a few at most; where there are more, this is no XML. */
const faultsMax = 1_000;

/**
 * Reads events out of XML: with or without a root, many or one, text before and between them. Where one is damaged, reading
 * goes on at the next.
 */
export function openXml(limits: LogLimits): LogReader {
  return new XmlReader(limits);
}

class XmlReader implements LogReader {
  readonly #limits: LogLimits;
  readonly #lines = new LineCounter();
  readonly #builder: EventBuilder;
  #items: LogItem[] = [];
  #parser: Parser | null = null;
  /** Where the parser began in the log. */
  #base = 0;
  /** The text that the parser has, and where it begins in the log. */
  #text = '';
  #start = 0;
  #end = 0;
  /** Faults of the event being read that do not make it unreadable. */
  #faults = 0;
  /** Where the event begins that is being read, or the last element before it. */
  #mark = 0;
  #line = 1;
  /** Of a text without a parser: the last part, which may be half of a beginning. */
  #carried = '';

  constructor(limits: LogLimits) {
    this.#limits = limits;
    this.#builder = new EventBuilder(limits);
    this.#restart(0);
  }

  read(text: string): readonly LogItem[] {
    this.#items = [];
    const start = this.#end - this.#carried.length;
    this.#end += text.length;
    this.#feed(this.#carried + text, start);
    return this.#items;
  }

  end(): readonly LogItem[] {
    this.#items = [];
    if (this.#builder.isOpen) this.#problem('xml-cut-off');
    else this.#closeParser();
    this.#parser = null;
    return this.#items;
  }

  /** What never ended, a comment for instance, may have swallowed events. */
  #closeParser(): void {
    try {
      this.#parser?.close();
    } catch (error) {
      if (!(error instanceof Halt)) throw error;
    }
  }

  #feed(whole: string, from: number): void {
    this.#lines.take(whole, from);
    this.#carried = '';
    let text = whole;
    let start = from;
    for (;;) {
      const parser = this.#parser;
      if (parser === null) {
        beginning.lastIndex = 0;
        const found = beginning.exec(text);
        if (!found) {
          this.#carried = text.slice(-beginningLength);
          return;
        }
        text = text.slice(found.index);
        start += found.index;
        this.#restart(start);
        continue;
      }
      this.#text = text;
      this.#start = start;
      try {
        parser.write(text);
        this.#watchLength();
        return;
      } catch (error) {
        if (!(error instanceof Halt)) throw error;
        // The character that the parser stumbled over may be the beginning of the next event.
        const at = Math.max(start, this.#base + parser.position - 1);
        this.#parser = null;
        text = text.slice(at - start);
        start = at;
      }
    }
  }

  /** What never ends, a comment for instance, is held by the parser: it is given up once it is too long. */
  #watchLength(): void {
    if (this.#end - this.#mark <= this.#limits.recordLength) return;
    this.#problem('record-too-long', { limit: this.#limits.recordLength });
    this.#builder.drop();
    this.#parser = null;
  }

  #problem(id: ProblemId, data: ProblemData = {}): void {
    this.#items.push({ kind: 'PROBLEM', id, data, place: { line: this.#line } });
  }

  #fail(id: ProblemId, data: ProblemData = {}): never {
    const isEvent = this.#builder.isOpen || this.#hasBegun();
    if (!this.#builder.isOpen) this.#line = this.#lines.at(this.#position());
    // Text before and between events is no XML, and need not be.
    if (isEvent) this.#problem(id, data);
    this.#builder.drop();
    throw new Halt();
  }

  /** Whether the tag of an event begins in what was read since the last element: it is damaged itself then. */
  #hasBegun(): boolean {
    const read = this.#text.slice(Math.max(0, this.#mark - this.#start), this.#position() - this.#start);
    beginning.lastIndex = 0;
    return beginning.test(read);
  }

  #position(): number {
    return this.#base + (this.#parser?.position ?? 0);
  }

  #restart(base: number): void {
    const parser = new SaxesParser<typeof options>(options);
    this.#parser = parser;
    this.#base = base;
    this.#mark = base;
    const builder = this.#builder;
    parser.on('opentag', (tag) => {
      this.#open(tag);
    });
    parser.on('text', (text) => {
      if (builder.wantsText) builder.text(text);
    });
    parser.on('cdata', (text) => {
      if (builder.wantsText) builder.text(text);
    });
    parser.on('closetag', () => {
      if (builder.isOpen) this.#close();
    });
    parser.on('error', (error) => {
      const character = this.#text[this.#position() - 1 - this.#start] ?? '';
      if (!isHarmless(error.message, character) || ++this.#faults > faultsMax) this.#fail('xml-malformed');
    });
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    const builder = this.#builder;
    if (!builder.isOpen || (builder.depth <= 2 && localName(name) === 'Event')) {
      this.#mark = this.#position();
      if (localName(name) !== 'Event') return;
      if (builder.isOpen) this.#problem('xml-cut-off');
      this.#line = this.#lines.at(this.#mark);
      this.#faults = 0;
      builder.begin();
    } else if (!builder.open(name, attributes)) {
      this.#fail('record-nested-too-deeply', { limit: this.#limits.nesting });
    }
  }

  #close(): void {
    const content = this.#builder.close();
    if (content === undefined) return;
    const length = this.#position() - this.#mark;
    this.#mark = this.#position();
    if (length > this.#limits.recordLength) this.#problem('record-too-long', { limit: this.#limits.recordLength });
    else if (content === null) this.#problem('event-id-missing');
    else this.#items.push({ kind: 'RECORD', content, place: { line: this.#line } });
  }
}

/**
 * What does not make a record unreadable: characters and entities that XML does not know (event messages have them), and
 * documents one after another.
 */
function isHarmless(message: string, character: string): boolean {
  const fault = message.slice(message.indexOf(': ') + 1).trim();
  if (fault === 'disallowed character.') return character !== '<';
  return /entity|XML declaration|duplicate attribute|"\]\]>"|processing instruction|doctype/.test(fault);
}
