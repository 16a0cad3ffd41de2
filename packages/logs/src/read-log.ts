import type { FormatName, LogFormat, LogItem, LogReader, ProblemData } from './formats/format.ts';
import { formatOf } from './formats/formats.ts';
import { TextReader } from './input/decode.ts';
import { type LogLimits, logLimits, sampleLength } from './limits.ts';
import type { ProblemId } from './messages.ts';
import type { LogPlace, LogRecord, RecordContent } from './record.ts';

/** A record, or a log as a whole, that could not be read. `messages` words it. */
export interface LogProblem {
  readonly id: ProblemId;
  readonly data: ProblemData;
  /** Null where the log as a whole is meant. */
  readonly place: LogPlace | null;
}

/** What was read of a log since the batch before. */
export interface LogBatch {
  readonly records: readonly LogRecord[];
  /** The first ones of the log; {@link LogBatch.problemCount} counts the others. */
  readonly problems: readonly LogProblem[];
  /** Problems of the whole log so far, told or not. */
  readonly problemCount: number;
  /** Bytes or, of text, UTF-16 code units of the log that are done. */
  readonly done: number;
}

/** Reads a whole file of a form that is not text, `readEvtx` of `@eventide/logs/evtx` for one. */
export type ReadBinary = (bytes: Uint8Array, limits: LogLimits) => Iterable<readonly LogItem[]>;

export interface ReadLogOptions {
  readonly limits?: LogLimits;
  /** What reads .evtx files; without it such a file is not recognised. */
  readonly readEvtx?: ReadBinary | undefined;
  /** Told once it is known what the log is. */
  readonly onFormat?: (format: FormatName) => void;
}

/** A text is handed to its reader in pieces of this many UTF-16 code units, so that none takes long. */
const pieceLength = 65_536;

const evtxMagic = [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00] as const;

/**
 * Reads a log in any form, told by what is in it, in pieces: the records that each piece completes, and what could not be
 * read. Nothing of the log is kept.
 * @param source its bytes (UTF-8, UTF-16) or its text, in pieces of any length
 */
export async function* readLog(
  source: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  { limits = logLimits, readEvtx, onFormat }: ReadLogOptions = {},
): AsyncGenerator<LogBatch, void, undefined> {
  const batches = new Batches(limits);
  const text = new TextReader();
  let reader: LogReader | null = null;
  let beginning = '';
  let evtx: Uint8Array[] | null = null;
  let isFirst = true;
  const open = (format: LogFormat) => {
    onFormat?.(format.name);
    return format.open(limits);
  };
  for await (const piece of source) {
    batches.done += piece.length;
    if (isFirst && piece.length > 0) {
      isFirst = false;
      if (readEvtx && typeof piece !== 'string' && evtxMagic.every((byte, at) => piece[at] === byte)) evtx = [];
    }
    if (evtx !== null && typeof piece !== 'string') {
      evtx.push(piece);
      if (batches.done > limits.fileBytes) {
        yield batches.ofProblem('log-too-large', { limit: Math.round(limits.fileBytes / 1e6) });
        return;
      }
      continue;
    }
    let read = typeof piece === 'string' ? piece : text.read(piece);
    if (reader === null) {
      beginning += read;
      if (beginning.length < sampleLength) continue;
      const format = formatOf(withoutMark(beginning).slice(0, sampleLength), false);
      if (format === null) {
        yield batches.ofProblem('log-not-recognised');
        return;
      }
      reader = open(format);
      read = withoutMark(beginning);
      beginning = '';
    }
    for (const part of partsOf(read)) {
      const batch = batches.of(reader.read(part));
      if (batch) yield batch;
    }
  }
  if (evtx !== null && readEvtx) {
    onFormat?.('EVTX');
    for (const items of readEvtx(joined(evtx), limits)) {
      const batch = batches.of(items);
      if (batch) yield batch;
    }
    return;
  }
  yield* end(reader, withoutMark(beginning + text.end()), batches, open);
}

function* end(reader: LogReader | null, rest: string, batches: Batches, open: (format: LogFormat) => LogReader) {
  let last = reader;
  if (last === null) {
    const format = formatOf(rest.slice(0, sampleLength), rest.length <= sampleLength);
    if (format === null) {
      yield batches.ofProblem(rest.trim() === '' ? 'log-empty' : 'log-not-recognised');
      return;
    }
    last = open(format);
  }
  for (const part of partsOf(rest)) {
    const batch = batches.of(last.read(part));
    if (batch) yield batch;
  }
  const batch = batches.of(last.end());
  if (batch) yield batch;
}

/** Numbers the records, and keeps the problems in bounds. */
class Batches {
  readonly #limits: LogLimits;
  #index = 0;
  #problems = 0;
  done = 0;

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  /** Null where there is nothing to tell. */
  of(items: readonly LogItem[]): LogBatch | null {
    if (items.length === 0) return null;
    const records: LogRecord[] = [];
    const problems: LogProblem[] = [];
    for (const item of items) {
      if (item.kind === 'RECORD') {
        records.push(recordOf(++this.#index, item.content, item.place));
      } else if (++this.#problems <= this.#limits.problems) {
        problems.push({ id: item.id, data: item.data, place: item.place });
      }
    }
    return { records, problems, problemCount: this.#problems, done: this.done };
  }

  ofProblem(id: ProblemId, data: ProblemData = {}): LogBatch {
    return { records: [], problems: [{ id, data, place: null }], problemCount: ++this.#problems, done: this.done };
  }
}

/** Field by field: copying them with `...` takes several times as long, and a log has hundreds of thousands. */
function recordOf(index: number, content: RecordContent, place: LogPlace): LogRecord {
  const { provider, channel, eventId, level, time, computer, recordId, message, data } = content;
  return { index, provider, channel, eventId, level, time, computer, recordId, message, data, place };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function* partsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
