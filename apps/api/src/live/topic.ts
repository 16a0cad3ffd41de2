/** How far a reader may lag behind before it is cut off: whoever reads again gets the current state anyway. */
const longestQueue = 1_000;

export interface Topic<T> {
  publish(value: T): void;
  /** From the moment on that the reading begins. */
  subscribe(): AsyncIterable<T>;
  readonly readers: () => number;
  /** Ends all readers, those that come later too; what has been published before is still theirs. */
  close(): void;
}

interface Options {
  /** Whoever begins to read is told first what was published last. */
  readonly remembers?: boolean;
}

/** One source, any number of readers, each at its own pace. */
export function createTopic<T>({ remembers = false }: Options = {}): Topic<T> {
  const readers = new Set<Reader<T>>();
  let last: { readonly value: T } | null = null;
  let closed = false;
  return {
    publish: (value) => {
      if (remembers) last = { value };
      for (const reader of readers) reader.push(value);
    },
    subscribe: () => ({
      [Symbol.asyncIterator]: () => {
        const reader = createReader<T>(() => readers.delete(reader));
        readers.add(reader);
        if (last) reader.push(last.value);
        if (closed) reader.end();
        return reader.iterator;
      },
    }),
    readers: () => readers.size,
    close: () => {
      closed = true;
      for (const reader of readers) reader.end();
    },
  };
}

interface Reader<T> {
  push(value: T): void;
  end(): void;
  readonly iterator: AsyncIterator<T>;
}

function createReader<T>(onEnd: () => void): Reader<T> {
  const queue: T[] = [];
  let waiting: ((step: IteratorResult<T>) => void)[] = [];
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    onEnd();
    for (const resolve of waiting) resolve({ done: true, value: undefined });
    waiting = [];
  };
  return {
    end,
    push: (value) => {
      const [first, ...others] = waiting;
      if (first) {
        waiting = others;
        first({ done: false, value });
      } else if (queue.length < longestQueue) {
        queue.push(value);
      } else {
        queue.length = 0;
        end();
      }
    },
    iterator: {
      next: () => {
        const [value] = queue.splice(0, 1);
        if (value !== undefined) return Promise.resolve({ done: false, value });
        if (ended) return Promise.resolve({ done: true, value: undefined });
        return new Promise((resolve) => {
          waiting.push(resolve);
        });
      },
      return: () => {
        queue.length = 0;
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
    },
  };
}
