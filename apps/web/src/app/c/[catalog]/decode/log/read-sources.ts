import { type ExplainedEvent, type FormatName, type LogProblem, type LogRecord, readLog } from '@eventide/logs';
import { readEvtx } from '@eventide/logs/evtx';
import type { FileState, Progress, Source } from './protocol.ts';

/** Other messages of the page are answered this often, in milliseconds, while a log is read. */
const breakEvery = 40;

/** How far reading has come is told this often, in milliseconds. */
const tellEvery = 200;

/** UTF-16 code units of a pasted text that are read at once. */
const pieceLength = 65_536;

interface Reading {
  readonly explain: (record: LogRecord) => ExplainedEvent;
  readonly take: (file: number, event: ExplainedEvent) => void;
  /** Told now and then, and once at the end. */
  readonly onProgress: (progress: Progress) => void;
  /** Gives way to whatever else is to be done. */
  readonly pause: () => Promise<void>;
  readonly isCancelled: () => boolean;
  /** Milliseconds. */
  readonly now: () => number;
}

type Growing = { -readonly [Key in keyof FileState]: FileState[Key] } & { problems: LogProblem[] };

/** Reads logs one after the other. What cannot be read of one is told, and does not keep from reading the others. */
export async function readSources(sources: readonly Source[], reading: Reading): Promise<void> {
  const files = sources.map(({ name }): Growing => ({
    ...{ name, format: null, events: 0, problems: [], problemCount: 0, isUnreadable: false },
  }));
  const sizes = sources.map(({ content }) => (typeof content === 'string' ? content.length : content.size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  const tell = (done: number, isReading: boolean) => {
    reading.onProgress({
      ...{ isReading, isCancelled: reading.isCancelled(), done, total },
      files: files.map((file) => ({ ...file, problems: [...file.problems] })),
    });
  };
  for (const [number, source] of sources.entries()) {
    const file = files[number];
    if (file === undefined || reading.isCancelled()) break;
    const done = await readOne(source, number, file, reading, (soFar) => {
      tell(before + soFar, true);
    });
    // A file that could not be read to its end is done all the same.
    before += reading.isCancelled() ? done : (sizes[number] ?? 0);
  }
  tell(before, false);
}

/** How much of it was read. */
async function readOne(
  { content }: Source,
  number: number,
  file: Growing,
  reading: Reading,
  tell: (done: number) => void,
): Promise<number> {
  let breakAt = reading.now() + breakEvery;
  let tellAt = breakAt;
  let done = 0;
  const rest = async () => {
    const now = reading.now();
    if (now < breakAt) return;
    if (now >= tellAt) {
      tell(done);
      tellAt = now + tellEvery;
    }
    await reading.pause();
    breakAt = reading.now() + breakEvery;
  };
  const pieces = async function* () {
    for await (const piece of piecesOf(content)) {
      if (reading.isCancelled()) return;
      done += piece.length;
      await rest();
      yield piece;
    }
  };
  const onFormat = (format: FormatName) => {
    file.format = format;
  };
  try {
    for await (const { records, problems, problemCount } of readLog(pieces(), { readEvtx, onFormat })) {
      // What is left then ends in the middle, which is nobody's mistake.
      if (reading.isCancelled()) return done;
      for (const record of records) reading.take(number, reading.explain(record));
      file.events += records.length;
      file.problems.push(...problems);
      file.problemCount = problemCount;
      await rest();
    }
  } catch (error) {
    // Only a file that has been moved, changed or locked since it was chosen.
    if (!(error instanceof DOMException)) throw error;
    file.isUnreadable = true;
  }
  return done;
}

async function* piecesOf(content: File | string): AsyncGenerator<Uint8Array | string> {
  if (typeof content === 'string') {
    for (let at = 0; at < content.length; at += pieceLength) yield content.slice(at, at + pieceLength);
    return;
  }
  const reader = content.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
