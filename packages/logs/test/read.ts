import { readEvtx } from '../src/evtx.ts';
import { type LogProblem, type LogRecord, readLog, type ReadLogOptions } from '../src/index.ts';

export interface ReadAll {
  readonly format: string | null;
  readonly records: readonly LogRecord[];
  readonly problems: readonly LogProblem[];
  readonly problemCount: number;
}

/** Reads a log that is given in pieces of so many bytes or characters. */
export async function readAll(
  log: string | Uint8Array,
  pieceLength = log.length,
  options: ReadLogOptions = {},
): Promise<ReadAll> {
  const pieces: (string | Uint8Array)[] = [];
  for (let at = 0; at < log.length; at += Math.max(1, pieceLength))
    pieces.push(log.slice(at, at + Math.max(1, pieceLength)));
  const records: LogRecord[] = [];
  const problems: LogProblem[] = [];
  let problemCount = 0;
  let format: string | null = null;
  const onFormat = (name: string) => {
    format = name;
  };
  for await (const batch of readLog(pieces, { readEvtx, onFormat, ...options })) {
    records.push(...batch.records);
    problems.push(...batch.problems);
    problemCount = batch.problemCount;
  }
  return { format, records, problems, problemCount };
}

/** What is wrong with a log, in short: where and what. */
export function faultsOf({ problems }: ReadAll): readonly string[] {
  return problems.map(({ id, place }) => (place === null ? id : `${place.line}: ${id}`));
}
