/** Bytes that are looked at to tell the encoding of a text without a byte order mark. */
const sampleBytes = 4096;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The encoding of a text by its byte order mark; without one, by where its zero bytes are: PowerShell 5.1 writes UTF-16 with
 * a mark, other programs do without.
 */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8';
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0] as [number, number];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  });
  // Names of elements and fields are Latin: of UTF-16, at least a quarter of the high bytes are zero, and hardly a low one.
  const enough = sample.length / 8;
  if (zeros[1] > enough && zeros[0] < zeros[1] / 8) return 'utf-16le';
  if (zeros[0] > enough && zeros[1] < zeros[0] / 8) return 'utf-16be';
  return 'utf-8';
}

/** Makes text out of bytes that come in pieces. What is no text comes out as U+FFFD. */
export class TextReader {
  #decoder: InstanceType<typeof TextDecoder> | null = null;

  read(bytes: Uint8Array): string {
    this.#decoder ??= new TextDecoder(encodingOf(bytes));
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.#decoder?.decode() ?? '';
  }
}
