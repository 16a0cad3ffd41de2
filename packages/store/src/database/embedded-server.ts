import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StoreError } from '../store-error.ts';

const script = new URL('./embedded-worker.mjs', import.meta.url);

type Message = { readonly kind: 'OPEN' } | { readonly kind: 'ANSWER'; readonly bytes: Uint8Array };

interface ServerOptions {
  /** PostgreSQL's data folder; created if missing. */
  readonly folder: string;
  readonly statementMsMax: number;
}

/**
 * The embedded PostgreSQL, in a worker thread. It answers one batch of protocol messages at a time. A statement that
 * takes too long ends the thread; the next batch opens the folder again, and PostgreSQL recovers as a server does after
 * a crash.
 */
export class EmbeddedServer {
  readonly #options: ServerOptions;
  #thread: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  /** Time limit of a batch. */
  statementMsMax: number;
  /** How often the folder has been opened. A session ends with its thread. */
  starts = 0;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.statementMsMax = options.statementMsMax;
  }

  /**
   * PostgreSQL's response to a batch.
   * @throws StoreError TIMEOUT if it took too long, UNAVAILABLE if the thread failed.
   */
  run(batch: Uint8Array): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      // A client that is still disconnecting: the folder is not reopened for it, because another process may have it by
      // now.
      if (this.#isClosed) throw new StoreError('UNAVAILABLE', 'The embedded database has been closed.');
      const thread = await this.#opened();
      // A copy, because its buffer is transferred.
      const bytes = new Uint8Array(batch);
      thread.postMessage({ kind: 'BATCH', bytes }, [bytes.buffer]);
      const answer = await this.#next(thread, this.statementMsMax);
      return answer.kind === 'ANSWER' ? answer.bytes : new Uint8Array(0);
    });
  }

  /** Waits for running statements, then shuts PostgreSQL down. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      this.#isClosed = true;
      const thread = this.#thread;
      this.#thread = null;
      if (thread === null) return;
      const exit = once(thread, 'exit');
      thread.postMessage({ kind: 'CLOSE' });
      await exit;
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #opened(): Promise<Worker> {
    if (this.#thread !== null) return this.#thread;
    const thread = new Worker(script, { workerData: { folder: this.#options.folder } });
    this.starts++;
    await this.#next(thread, null);
    this.#thread = thread;
    // Nobody waits for the thread between batches: the next batch detects that it is gone.
    thread.on('error', () => {
      this.#thread = null;
    });
    return thread;
  }

  /** The next message of the thread. `msMax` null: no time limit. */
  async #next(thread: Worker, msMax: number | null): Promise<Message> {
    const { promise, resolve, reject } = withResolvers<Message>();
    thread.once('message', resolve);
    thread.once('error', reject);
    const exited = (): void => {
      reject(new Error('its thread ended'));
    };
    thread.once('exit', exited);
    const timer =
      msMax === null
        ? undefined
        : setTimeout(() => {
            reject(new StoreError('TIMEOUT', `The statement took longer than ${msMax / 1000} s and was ended.`));
          }, msMax);
    try {
      return await promise;
    } catch (error) {
      this.#thread = null;
      await thread.terminate();
      if (error instanceof StoreError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new StoreError('UNAVAILABLE', `The embedded database in ${this.#options.folder} has failed: ${reason}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
      thread.off('message', resolve);
      thread.off('error', reject);
      thread.off('exit', exited);
    }
  }
}

/** Node 20 has no Promise.withResolvers. */
function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
