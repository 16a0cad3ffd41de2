import { PageError } from './page-error.ts';

const megabyte = 1_000_000;
const maxBytesDefault = 5 * megabyte;

/**
 * Decodes a page's bytes as UTF-8, keeping a byte order mark.
 * @throws PageError where the bytes are over `maxBytes` (default 5 MB), binary, or not UTF-8.
 */
export function decodePage(bytes: Uint8Array, options: { file: string; maxBytes?: number }): string {
  const { file, maxBytes = maxBytesDefault } = options;
  if (bytes.length > maxBytes) {
    const data = { size: inMegabytes(bytes.length), limit: inMegabytes(maxBytes) };
    throw new PageError({ file }, { messageId: 'file-too-large', data, code: 'TOO_LARGE' });
  }
  const byte = bytes.indexOf(0);
  if (byte >= 0) throw new PageError({ file }, { messageId: 'file-binary', data: { byte }, code: 'NOT_MARKDOWN' });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PageError({ file }, { messageId: 'file-not-utf8', code: 'NOT_UTF8' });
  }
}

/** Rounded to a tenth. */
function inMegabytes(bytes: number): number {
  return Math.round((bytes / megabyte) * 10) / 10;
}
