/** Numbers up to 2 ** 52 by their order of appearance. Of a fixed size: nothing is allocated for an entry. */
export class KeyTable {
  readonly #keys: Float64Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;
  #size = 0;

  /** @param most How many different keys there can be. */
  constructor(most: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(4, most * 2)));
    this.#keys = new Float64Array(capacity);
    this.#numbers = new Int32Array(capacity).fill(-1);
    this.#mask = capacity - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** The key's number: that of its first appearance, from 0. */
  numberOf(key: number): number {
    let slot = Math.imul((key % 0x1_0000_0000) ^ (key / 0x1_0000_0000), 0x9e3779b1) >>> 7;
    for (slot &= this.#mask; ; slot = (slot + 1) & this.#mask) {
      const known = this.#numbers[slot] ?? -1;
      if (known < 0) {
        this.#keys[slot] = key;
        this.#numbers[slot] = this.#size;
        return this.#size++;
      }
      if (this.#keys[slot] === key) return known;
    }
  }
}
