import { PageError, type PageErrorCode, type PageErrorId } from './page-error.ts';
import type { MessageData } from '../message/data.ts';

const megabyte = 1_000_000;
const maxBytesDefault = 5 * megabyte;

/**
 * Decodes a page's bytes, keeping a byte order mark of UTF-8: UTF-8, or UTF-16 with a byte order mark, as Notepad once saved it.
 * @throws PageError where the bytes are none, over `maxBytes` (default 5 MB), an archive, binary, or text in another encoding.
 */
export function decodePage(bytes: Uint8Array, options: { file: string; maxBytes?: number }): string {
  const { file, maxBytes = maxBytesDefault } = options;
  const refuse = (messageId: PageErrorId, code: PageErrorCode, data: MessageData = {}): PageError =>
    new PageError({ file }, { messageId, data, code });
  if (bytes.length > maxBytes) {
    throw refuse('file-too-large', 'TOO_LARGE', { size: inMegabytes(bytes.length), limit: inMegabytes(maxBytes) });
  }
  if (bytes.length === 0) throw refuse('file-empty', 'NOT_MARKDOWN');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) throw refuse('file-compressed', 'NOT_MARKDOWN');
  const utf16 = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  if (utf16 !== null) return decode(bytes, utf16) ?? fail(refuse('file-binary', 'NOT_MARKDOWN', { byte: 0 }));
  const byte = bytes.indexOf(0);
  if (byte >= 0)
    throw isUtf16(bytes) ? refuse('file-utf16', 'NOT_UTF8') : refuse('file-binary', 'NOT_MARKDOWN', { byte });
  return decode(bytes, 'utf-8') ?? fail(refuse('file-not-utf8', 'NOT_UTF8'));
}

function fail(error: PageError): never {
  throw error;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    // The mark of UTF-16 says how the bytes lie and is no part of the text; that of UTF-8 is kept with the file's bytes.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}

/** True where every other byte of the beginning is NUL, as in UTF-16 text of Latin letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 64);
  if (beginning.length < 8) return false;
  const nuls = (parity: number): number => beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const half = Math.floor(beginning.length / 2);
  return Math.max(nuls(0), nuls(1)) >= half * 0.9 && Math.min(nuls(0), nuls(1)) === 0;
}

/** Rounded to a tenth. */
function inMegabytes(bytes: number): number {
  return Math.round((bytes / megabyte) * 10) / 10;
}
