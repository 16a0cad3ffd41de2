import { type ExplainedCode, type ExplainedEvent, instantOf, type LogData } from '@eventide/logs';
import { ByteTexts, OwnStrings } from './byte-texts.ts';

/** Names of providers, computers and devices, and lists of codes, that are kept once and shared. */
const sharedMax = 10_000;

/** Message, then name and value of each string: null stands for what is missing. */
type Texts = readonly (string | null)[];

/** All events of the logs that were read, in the order of the logs, in little memory. */
export class EventStore {
  /** Without message and strings, which only few events are asked for. */
  readonly #heads: ExplainedEvent[] = [];
  readonly #files: number[] = [];
  readonly #instants: number[] = [];
  readonly #texts = new ByteTexts();
  readonly #strings = new OwnStrings(sharedMax);
  readonly #codes = new Map<string, readonly ExplainedCode[]>();

  get length(): number {
    return this.#heads.length;
  }

  /** @param file number of the log among those that are read */
  add(file: number, explained: ExplainedEvent): void {
    const { record, catalog, event, evidence, severity, codes, device } = explained;
    const { index, provider, channel, eventId, level, time, computer, recordId, message, data, place } = record;
    const strings = this.#strings;
    this.#heads.push({
      record: {
        ...{ index, eventId, level, recordId, place, message: null, data: noData },
        provider: strings.shared(provider),
        channel: strings.shared(channel),
        time: time === null ? null : strings.copy(time),
        computer: strings.shared(computer),
      },
      ...{ catalog, event, evidence, severity },
      codes: this.#sharedCodes(codes),
      device: strings.shared(device),
    });
    this.#files.push(file);
    this.#instants.push(time === null ? -Infinity : instantOf(time));
    const texts: (string | null)[] = [message];
    for (const { name, value } of data) texts.push(name, value);
    this.#texts.add(JSON.stringify(texts));
  }

  /** What filters, counts and the table need: message and strings are left out. */
  head(at: number): ExplainedEvent {
    const head = this.#heads[at];
    if (head === undefined) throw new RangeError(`There is no event ${at}`);
    return head;
  }

  whole(at: number): ExplainedEvent {
    const head = this.head(at);
    const [message = null, ...fields] = JSON.parse(this.#texts.at(at)) as Texts;
    const data: LogData[] = [];
    for (let field = 0; field < fields.length; field += 2) {
      data.push({ name: fields[field] ?? null, value: fields[field + 1] ?? '' });
    }
    return { ...head, record: { ...head.record, message, data } };
  }

  /** Number of the log that it is in. */
  fileOf(at: number): number {
    return this.#files[at] ?? 0;
  }

  /** Milliseconds since 1970; without a time, earlier than all others. */
  instantOf(at: number): number {
    return this.#instants[at] ?? -Infinity;
  }

  /** Message and strings as they are kept, for a first look that is quicker than {@link whole}. */
  keptText(at: number): string {
    return this.#texts.at(at);
  }

  #sharedCodes(codes: readonly ExplainedCode[]): readonly ExplainedCode[] {
    if (codes.length === 0) return noCodes;
    const key = codes.map(({ literal, known }) => `${literal}\n${known?.code ?? ''}`).join('\n');
    let own = this.#codes.get(key);
    if (own === undefined) {
      if (this.#codes.size >= sharedMax) this.#codes.clear();
      own = codes.map(({ literal, known }) => ({ literal: this.#strings.copy(literal), known }));
      this.#codes.set(key, own);
    }
    return own;
  }
}

const noData: readonly LogData[] = [];
const noCodes: readonly ExplainedCode[] = [];
