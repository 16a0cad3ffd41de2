import { formatById } from '@eventide/catalog';
import { type ExplainedEvent, type FormatName, type LogProblem, type LogRecord, readLog } from '@eventide/logs';
import { readEvtx } from '@eventide/logs/evtx';
import { wording } from '@eventide/logs/wording';
import { oneLine, readProblem } from '../io.ts';
import { createProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import type { DecodedFile } from './output.ts';

interface Reading {
  readonly explain: (record: LogRecord) => ExplainedEvent;
  readonly take: (file: string, event: ExplainedEvent) => void;
  /** Whether nobody wants to know how far it has come. */
  readonly quiet: boolean;
}

interface Read extends DecodedFile {
  /** False where it is no log, or cannot be read at all; the reason has been printed. */
  readonly isUsable: boolean;
}

/** Reads one log; what cannot be read of it is printed, and counted. */
export async function readFile(path: string, { explain, take, quiet }: Reading, io: Session): Promise<Read> {
  const file = path === '-' ? io.say('standard-input') : path;
  const complain = (text: string) => {
    progress.clear();
    io.err(`eventide: ${oneLine(`${file}: ${text}`)}\n`);
  };
  const progress = createProgress((count) => `${file}: ${io.say('decode-progress', { count })}`, { quiet }, io);
  let format: FormatName | null = null;
  let events = 0;
  let told = 0;
  let problems = 0;
  let isUsable = true;
  try {
    const onFormat = (found: FormatName) => {
      format = found;
    };
    for await (const batch of readLog(io.stream(path), { readEvtx, onFormat })) {
      for (const record of batch.records) take(file, explain(record));
      events += batch.records.length;
      told += batch.problems.length;
      problems = batch.problemCount;
      for (const problem of batch.problems) {
        if (problem.place === null) isUsable = false;
        complain(problemText(problem, format, io));
      }
      progress.show(events);
      await io.drained();
    }
  } catch (error) {
    // Only files answer so: what is wrong inside of one is a problem of the log.
    if (!(error instanceof Error && 'code' in error)) throw error;
    const { id, data } = readProblem(error);
    complain(io.say(id, data));
    return { file, format: null, events, problems, isUsable: false };
  }
  if (problems > told) complain(io.say('places-left', { count: problems - told }));
  progress.clear();
  return { file, format, events, problems, isUsable };
}

function problemText({ id, data, place }: LogProblem, format: FormatName | null, { say, language }: Session): string {
  const text = formatById(wording, id, data, language);
  if (place === null) return text;
  const where = say(format === 'EVTX' ? 'decode-at-record' : 'decode-at-line', { number: place.line });
  return `${where}: ${text}`;
}
