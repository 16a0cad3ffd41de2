import { join } from 'node:path';
import type { ExchangeFile } from '@eventide/exchange';
import { type Io, UsageError } from '../io.ts';

/** One file goes where it is told to; several go into a folder. @throws UsageError where several files have no folder */
export async function writeFiles(files: readonly ExchangeFile[], output: string, io: Io): Promise<void> {
  const [only, ...others] = files;
  if (only === undefined) return;
  const isFolder = output !== '-' && (others.length > 0 || (await io.kindOf(output)) === 'FOLDER');
  if (others.length > 0 && !isFolder) throw new UsageError('output-folder-missing', { count: files.length });
  if (!isFolder) {
    await io.write(output, bytesOf(only));
    return;
  }
  await io.makeFolder(output);
  for (const file of files) await io.write(join(output, file.name), bytesOf(file));
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream, as `write` takes it
async function* bytesOf({ text }: ExchangeFile): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
