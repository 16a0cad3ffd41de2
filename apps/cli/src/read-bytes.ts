import { FileError, type Io, type Problem, readProblem } from './io.ts';

/**
 * The bytes of a file no larger than a page may be, `-` being standard input.
 * @throws FileError where it cannot be read
 */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.read(path);
  } catch (error) {
    throw new FileError(path, readProblem(error));
  }
}

/**
 * The same of a file that may be larger than a page.
 * @throws FileError where it cannot be read, or with `tooLarge` where it has more than `maxBytes`
 */
export async function readLargeBytes(
  path: string,
  { maxBytes, tooLarge }: { readonly maxBytes: number; readonly tooLarge: Problem },
  io: Io,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of io.stream(path)) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new FileError(path, tooLarge);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(path, readProblem(error));
  }
  return Buffer.concat(chunks);
}
