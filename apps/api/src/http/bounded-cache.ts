interface Bounds<V> {
  readonly entries: number;
  /** The sum of all entries' sizes, keys included. */
  readonly size: number;
  readonly sizeOf: (value: V, key: string) => number;
}

/** Keeps what was used last, within a number of entries and a total size. */
export class BoundedCache<V> {
  readonly #bounds: Bounds<V>;
  /** In order of use, oldest first. */
  readonly #entries = new Map<string, { readonly value: V; readonly size: number }>();
  #size = 0;
  #newest: string | null = null;

  constructor(bounds: Bounds<V>) {
    this.#bounds = bounds;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // Nothing moves where the same is used again: a map makes a new table every few moves, and V8 keeps them for a while.
    if (key === this.#newest) return entry.value;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#newest = key;
    return entry.value;
  }

  set(key: string, value: V): void {
    this.#delete(key);
    const size = this.#bounds.sizeOf(value, key);
    if (size > this.#bounds.size) return;
    this.#entries.set(key, { value, size });
    this.#newest = key;
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#bounds.size && this.#entries.size <= this.#bounds.entries) break;
      this.#delete(oldest);
    }
  }

  #delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
