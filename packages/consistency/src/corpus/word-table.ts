/**
 * Words and their numbers, from 0 in order of appearance. A word is looked up where it stands in a text: nothing is cut out of
 * it unless the word is new.
 */
export class WordTable {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  /** A word's number and 1, at its hash or behind it; 0 where there is none. The size is a power of 2. */
  #slots = new Int32Array(1 << 10);

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  find(word: string): number | undefined {
    const slot = this.#slotOf(word, 0, word.length, hashOf(word, 0, word.length));
    const number = this.#slots[slot] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  intern(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const slot = this.#slotOf(text, start, end, hash);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#words.push(text.slice(start, end));
    this.#hashes.push(hash);
    this.#slots[slot] = this.#words.length;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return this.#words.length - 1;
  }

  #slotOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const words = this.#words;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0) return slot;
      if (hashes[id] === hash && isAt(text, start, end, words[id] ?? '')) return slot;
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, id) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    });
    this.#slots = slots;
  }
}

/** FNV-1a with its high bits mixed into the low ones, by which a slot is chosen; 30 bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}
