const chunkBytes = 1 << 20;

/** Where a text is kept. */
interface Place {
  readonly chunk: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Texts as UTF-8. A string that was cut out of a log keeps all of the piece it was cut out of in memory, and takes two bytes a
 * character where one of them is not Latin: kept so, a log takes about its own size.
 */
export class ByteTexts {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #chunks: Uint8Array[] = [];
  /** Of each text: the chunk, its start and its end. */
  #places = new Uint32Array(3 * 1024);
  #length = 0;
  #used = 0;

  add(text: string): void {
    const place = this.#write(text) ?? this.#writeToNew(text);
    if (this.#length === this.#places.length) {
      const places = new Uint32Array(this.#places.length * 2);
      places.set(this.#places);
      this.#places = places;
    }
    this.#places.set([place.chunk, place.start, place.end], this.#length);
    this.#length += 3;
  }

  at(index: number): string {
    const [chunk = 0, start = 0, end = 0] = this.#places.subarray(index * 3, index * 3 + 3);
    return this.#decoder.decode(this.#chunks[chunk]?.subarray(start, end));
  }

  /** Null where the last chunk has no room for it. */
  #write(text: string): Place | null {
    const chunk = this.#chunks.at(-1);
    if (chunk === undefined || chunk.length - this.#used < text.length) return null;
    const start = this.#used;
    const { read, written } = this.#encoder.encodeInto(text, chunk.subarray(start));
    if (read < text.length) return null;
    this.#used = start + written;
    return { chunk: this.#chunks.length - 1, start, end: this.#used };
  }

  #writeToNew(text: string): Place {
    const bytes = this.#encoder.encode(text);
    const chunk = new Uint8Array(Math.max(chunkBytes, bytes.length));
    chunk.set(bytes);
    this.#chunks.push(chunk);
    this.#used = bytes.length;
    return { chunk: this.#chunks.length - 1, start: 0, end: bytes.length };
  }
}

/** Copies of strings, each kept once, that hold no longer string in memory. Forgets all where there are too many. */
export class OwnStrings {
  readonly #max: number;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #kept = new Map<string, string>();

  constructor(max: number) {
    this.#max = max;
  }

  copy(text: string): string {
    return this.#decoder.decode(this.#encoder.encode(text));
  }

  shared(text: string | null): string | null {
    if (text === null) return null;
    let own = this.#kept.get(text);
    if (own === undefined) {
      if (this.#kept.size >= this.#max) this.#kept.clear();
      own = this.copy(text);
      this.#kept.set(own, own);
    }
    return own;
  }
}
