import { type BaselineFault, type KnownFinding, readBaseline } from '@eventide/exchange';
import { FileError, type Io } from '../io.ts';
import { readLargeBytes } from '../read-bytes.ts';
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
  const tooLarge = { id: 'baseline-too-large', data: { limit: sizeMax } } as const;
  const bytes = await readLargeBytes(path, { maxBytes: sizeMax * 1e6, tooLarge }, io);
  const read = readBaseline(new TextDecoder().decode(bytes));
  if (read.kind === 'REFUSED') throw new FileError(path, { id: problems[read.fault] });
  return read.findings;
}
