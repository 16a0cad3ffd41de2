import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { outOfMemoryOf, timeoutOf, type PageRead } from '@eventide/catalog';
import type { PageToRead, ReadPage } from '@eventide/store';

/** Beside this file once it is built. */
const builtScript = new URL('./parse-thread.js', import.meta.url);

interface ParserOptions {
  /** How long one page may take, in milliseconds; pages that are stored already take as long as they do. */
  readonly timeMs: number;
  readonly script?: URL;
  /** How long a thread without work is kept. */
  readonly idleMs?: number;
}

export interface Parser {
  readonly readPage: ReadPage;
  readonly close: () => Promise<void>;
}

/** For all that one page needs: what needs more is no reference page. */
const resourceLimits = { maxOldGenerationSizeMb: 1_024 };

/**
 * Parses pages, one after the other, in a thread of its own: requests are answered meanwhile, and a page that takes too
 * long ends with its thread. The thread is started when there is something to parse, and goes when there is nothing.
 */
export function createParser({ timeMs, script = builtScript, idleMs = 30_000 }: ParserOptions): Parser {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const started = async (): Promise<Worker> => {
    clearTimeout(idle);
    if (thread) return thread;
    const started = new Worker(script, { resourceLimits, execArgv: [] });
    await once(started, 'message');
    // A thread may also end between two pages; the next page gets another one.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (thread === started) thread = null;
    });
    thread = started;
    return started;
  };

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await ending?.terminate();
  };

  const readOne = async (page: PageToRead): Promise<PageRead> => {
    const worker = await started();
    const { file } = page.options;
    const signal = page.limits === null ? undefined : AbortSignal.timeout(timeMs);
    try {
      const answer = once(worker, 'message', signal && { signal });
      worker.postMessage(page);
      return ((await answer) as [PageRead])[0];
    } catch (error) {
      await end();
      if (signal?.aborted === true) return { kind: 'REFUSED', refusal: timeoutOf(file, timeMs) };
      if (isOutOfMemory(error)) return { kind: 'REFUSED', refusal: outOfMemoryOf(file) };
      throw error;
    } finally {
      idle = setTimeout(() => void end(), idleMs).unref();
    }
  };

  return {
    readPage: (page) => {
      const read = last.then(() => readOne(page));
      last = read.catch(() => undefined);
      return read;
    },
    close: async () => {
      await last;
      await end();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
