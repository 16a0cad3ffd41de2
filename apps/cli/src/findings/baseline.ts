import { type BaselineFault, type KnownFinding, readBaseline } from '@eventide/exchange';
import { FileError, type Io, readProblem } from '../io.ts';
import type { MessageId } from '../wording.ts';

/** In megabytes: a report of some hundred thousand findings. */
const sizeMax = 200;

const problems: Readonly<Record<BaselineFault, MessageId>> = {
  NO_JSON: 'baseline-no-json',
  NO_REPORT: 'baseline-no-report',
  NO_RUN: 'baseline-no-run',
};

/**
 * The findings of an earlier check, out of the file that it wrote.
 * @throws FileError where the file cannot be read or is no such report
 */
export async function baselineIn(path: string, io: Io): Promise<readonly KnownFinding[]> {
  const read = readBaseline(await textOf(path, io));
  if (read.kind === 'REFUSED') throw new FileError(path, { id: problems[read.fault] });
  return read.findings;
}

async function textOf(path: string, io: Io): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for await (const chunk of io.stream(path)) {
      size += chunk.byteLength;
      if (size > sizeMax * 1e6) throw new FileError(path, { id: 'baseline-too-large', data: { limit: sizeMax } });
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, readProblem(error));
  }
  return text + decoder.decode();
}
