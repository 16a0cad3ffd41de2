import { PageError } from './page-error.ts';

const megabyte = 1_000_000;
const maxBytesDefault = 5 * megabyte;

/**
 * Decodes a page's bytes as UTF-8, keeping a byte order mark.
 * @throws PageError where the bytes are over `maxBytes` (5 MB unless told), binary, or not UTF-8.
 */
export function decodePage(bytes: Uint8Array, options: { file: string; maxBytes?: number }): string {
  const { file, maxBytes = maxBytesDefault } = options;
  if (bytes.length > maxBytes) {
    const size = (bytes.length / megabyte).toFixed(1);
    const limit = (maxBytes / megabyte).toFixed(1);
    throw new PageError(
      { file },
      `the file has ${size} MB where a page has at most ${limit} MB`,
      'check what it is',
      'TOO_LARGE',
    );
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new PageError({ file }, `byte ${nul} is NUL: the file is binary`, 'give the Markdown page', 'NOT_MARKDOWN');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PageError({ file }, 'the file is not UTF-8 text', 'save it as UTF-8', 'NOT_UTF8');
  }
}
