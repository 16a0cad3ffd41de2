import { assemble } from '../../fields/assemble.ts';
import type { LogLimits } from '../../limits.ts';
import type { LogFormat, LogItem, LogReader } from '../format.ts';
import { flatten } from './flatten.ts';
import { type JsonItem, JsonSplitter } from './split.ts';
import { recordsIn } from './unwrap.ts';

/** What ConvertTo-Json, Log Analytics and the dump tools of others write: a list, one object, or one object a line. */
export const json: LogFormat = {
  name: 'JSON',
  recognises: (sample) => /^\s*(?:\[\s*(?:[[{\]]|$)|\{\s*(?:"|\}|$))/.test(sample),
  open: (limits) => new JsonReader(limits),
};

class JsonReader implements LogReader {
  readonly #limits: LogLimits;
  readonly #splitter: JsonSplitter;

  constructor(limits: LogLimits) {
    this.#limits = limits;
    this.#splitter = new JsonSplitter(limits);
  }

  read(text: string): readonly LogItem[] {
    return this.#splitter.read(text).flatMap((item) => this.#itemsOf(item));
  }

  end(): readonly LogItem[] {
    return this.#splitter.end().flatMap((item) => this.#itemsOf(item));
  }

  #itemsOf(item: JsonItem): readonly LogItem[] {
    const place = { line: item.line };
    if (item.kind === 'BROKEN') return [{ kind: 'PROBLEM', id: item.id, data: { limit: item.limit }, place }];
    return recordsIn(item.value).map((record): LogItem => {
      const content = assemble(flatten(record).slice(0, this.#limits.dataItems));
      if (content === null) return { kind: 'PROBLEM', id: 'event-id-missing', data: {}, place };
      return { kind: 'RECORD', content, place };
    });
  }
}
