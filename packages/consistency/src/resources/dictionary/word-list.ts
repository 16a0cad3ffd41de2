const newline = 10;
const tab = 9;
const carriageReturn = 13;
const space = 32;
const slash = 47;
const colon = 58;
const backslash = 92;

/**
 * Hashes are `hash * 31 + byte`, kept to so many bits that no step of it leaves the integers that V8 holds without allocating:
 * most of a dictionary is read before the code is optimised.
 */
const factor = 31;
const hashBits = 0x1ffffff;

/** A slot is taken by one line, so that two of three are taken when the table is full. */
const slotsForEach = 1.5;

/**
 * The lines of a `.dic` file, found by their word. The file stays as it is; beside it stands a table of where lines begin. Two words
 * of one hash count as one: the reader of the lines tells them apart.
 */
export class WordList {
  readonly #bytes: Uint8Array;
  /** Offsets of lines, plus one, at the slot of their hash or the next free one; zero in an empty slot. */
  readonly #lines: Uint32Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    // The first line is about the number of the others.
    const count = Number.parseInt(Buffer.from(bytes.subarray(0, bytes.indexOf(newline))).toString(), 10) || 0;
    let size = 16;
    while (size < count * slotsForEach) size *= 2;
    let lines = filedLines(bytes, size);
    while (lines === null) lines = filedLines(bytes, (size *= 2));
    this.#lines = lines;
  }

  /** Puts the offsets of a word's lines into a set; tells whether there are any, with such flags. */
  collect(word: string, into: Set<number>, flags: RegExp | null): boolean {
    const hash = hashOf(word);
    const mask = this.#lines.length - 1;
    let found = false;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const line = this.#lines[slot] ?? 0;
      if (line === 0) return found;
      if (hashAt(this.#bytes, line - 1) !== hash) continue;
      into.add(line - 1);
      found ||= flags === null || flags.test(this.#flagsAt(line - 1));
    }
  }

  #flagsAt(start: number): string {
    const line = Buffer.from(this.#lineAt(start)).toString('utf8');
    return line.slice(line.search(/(?<!\\)\//) + 1);
  }

  #lineAt(start: number): Uint8Array {
    const end = this.#bytes.indexOf(newline, start);
    return this.#bytes.subarray(start, end < 0 ? this.#bytes.length : end);
  }

  /** A `.dic` file of the lines at some offsets. */
  fileOf(lines: ReadonlySet<number>): Uint8Array {
    const parts: Uint8Array[] = [Buffer.from(`${lines.size}\n`)];
    for (const start of lines) parts.push(this.#lineAt(start), lineEnd);
    return Buffer.concat(parts);
  }
}

const lineEnd = Uint8Array.of(newline);

/**
 * A table of every line but the first; null where it would be too small for them. One plain loop over megabytes: this is what
 * reading a dictionary costs.
 */
function filedLines(bytes: Uint8Array, size: number): Uint32Array | null {
  const lines = new Uint32Array(size);
  const mask = size - 1;
  const length = bytes.length;
  let left = size / slotsForEach + 1;
  let at = bytes.indexOf(newline) + 1;
  while (at < length) {
    const start = at;
    let hash = 0;
    let byte = bytes[at] ?? newline;
    while (byte !== newline && byte !== slash && byte !== tab && byte !== carriageReturn) {
      // Morphology in two letters and a colon (`po:noun`) ends the word, any other space belongs to it.
      if (byte === space && bytes[at + 3] === colon) break;
      if (byte === backslash && bytes[at + 1] === slash) {
        byte = slash;
        at++;
      }
      hash = (hash * factor + byte) & hashBits;
      at++;
      byte = bytes[at] ?? newline;
    }
    if (at > start) {
      if (--left < 0) return null;
      let slot = hash & mask;
      while (lines[slot] !== 0) slot = (slot + 1) & mask;
      lines[slot] = start + 1;
    }
    while (at < length && bytes[at] !== newline) at++;
    at++;
  }
  return lines;
}

/** The hash of the word at the beginning of a line. */
function hashAt(bytes: Uint8Array, start: number): number {
  let hash = 0;
  for (let at = start; ; at++) {
    let byte = bytes[at] ?? newline;
    if (byte === newline || byte === slash || byte === tab || byte === carriageReturn) return hash;
    if (byte === space && bytes[at + 3] === colon) return hash;
    if (byte === backslash && bytes[at + 1] === slash) {
      byte = slash;
      at++;
    }
    hash = (hash * factor + byte) & hashBits;
  }
}

/** The hash of a string's UTF-8 bytes. */
function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) {
    let point = word.charCodeAt(at);
    if (point < 0x80) {
      hash = (hash * factor + point) & hashBits;
      continue;
    }
    if (point >= 0xd800 && point < 0xdc00) point = word.codePointAt(at++) ?? point;
    if (point < 0x800) hash = (hash * factor + (0xc0 | (point >> 6))) & hashBits;
    else {
      if (point < 0x10000) hash = (hash * factor + (0xe0 | (point >> 12))) & hashBits;
      else {
        hash = (hash * factor + (0xf0 | (point >> 18))) & hashBits;
        hash = (hash * factor + (0x80 | ((point >> 12) & 0x3f))) & hashBits;
      }
      hash = (hash * factor + (0x80 | ((point >> 6) & 0x3f))) & hashBits;
    }
    hash = (hash * factor + (0x80 | (point & 0x3f))) & hashBits;
  }
  return hash;
}
