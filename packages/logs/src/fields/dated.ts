import type { LogItem } from '../formats/format.ts';
import { assemble, type Field, meaningOf } from './assemble.ts';
import { type DateOrder, orderOf } from './local-time.ts';
import { timeOf } from './time.ts';

/** So many records tell in which order a log's dates are; few logs have so many in the first twelve days of one month. */
const lookAhead = 200;

interface Waiting {
  readonly fields: readonly Field[];
  readonly line: number;
}

/** Makes records out of fields whose times are written for people: the first ones wait until it is known how. */
export class DatedRecords {
  #waiting: Waiting[] = [];
  #order: DateOrder | null = null;

  add(fields: readonly Field[], line: number): readonly LogItem[] {
    if (this.#order !== null) return [this.#itemOf({ fields, line })];
    this.#waiting.push({ fields, line });
    return this.#waiting.length < lookAhead ? [] : this.flush();
  }

  /** The records that have waited: their log ends, or there are enough. */
  flush(): readonly LogItem[] {
    const times = this.#waiting.flatMap(({ fields }) =>
      fields.filter(({ name, isData }) => !isData && meaningOf(name) === 'TIME').map(({ value }) => value),
    );
    this.#order ??= orderOf(times);
    const items = this.#waiting.map((waiting) => this.#itemOf(waiting));
    this.#waiting = [];
    return items;
  }

  #itemOf({ fields, line }: Waiting): LogItem {
    const content = assemble(fields, (text) => timeOf(text, this.#order));
    const place = { line };
    if (content === null) return { kind: 'PROBLEM', id: 'event-id-missing', data: {}, place };
    return { kind: 'RECORD', content, place };
  }
}
