import type { ImportPlan } from './documents.ts';

/** What the API takes: bytes of one file, of all of them (as JSON with base64 they stay below its 20 MB), and files. */
const fileBytesMax = 5_000_000;
const allBytesMax = 14_000_000;
const filesMax = 100;

type Sized = Pick<File, 'name' | 'size'>;

/** What was chosen already and what is chosen now; of the same name, the last one counts. */
export function withChosen<Chosen extends Sized>(before: readonly Chosen[], now: readonly Chosen[]): readonly Chosen[] {
  return [...new Map([...before, ...now].map((file) => [file.name, file])).values()];
}

/** Which files are sent, and which are not because they are too large; null: all together are too much. */
export function sendable<Chosen extends Sized>(
  files: readonly Chosen[],
): { readonly sent: readonly Chosen[]; readonly errors: ImportPlan['errors'] } | null {
  const sent = files.filter(({ size }) => size <= fileBytesMax);
  if (files.length > filesMax || sent.reduce((sum, { size }) => sum + size, 0) > allBytesMax) return null;
  const errors = files
    .filter(({ size }) => size > fileBytesMax)
    .map(({ name }) => ({ file: name, code: 'TOO_LARGE' as const, line: null, message: '' }));
  return { sent, errors };
}
