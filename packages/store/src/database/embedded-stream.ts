import { Duplex } from 'node:stream';
import type { EmbeddedServer } from './embedded-server.ts';
import { createMessageBatches } from './message-batches.ts';

/** `ROLLBACK` and `DISCARD ALL`, each as a simple query, so that the next client gets a clean session. */
const reset = Buffer.concat(['ROLLBACK', 'DISCARD ALL'].map(simpleQuery));

/**
 * Stands in for the PostgreSQL client's socket and is connected to the embedded PostgreSQL. There is a single session,
 * so one stream at a time.
 */
export class EmbeddedStream extends Duplex {
  readonly #server: EmbeddedServer;
  readonly #batches = createMessageBatches();
  /** {@link EmbeddedServer.starts} when the session began; null before that. */
  #start: number | null = null;

  constructor(server: EmbeddedServer) {
    super();
    this.#server = server;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  /** Other socket methods that the client calls; they have no effect here. */
  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Responses are pushed as they arrive.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { readonly chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#leave();
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#leave();
    done(error);
  }

  #send(bytes: Buffer): void {
    const batch = this.#batches(bytes);
    if (batch === null) return;
    this.#server.run(batch).then(
      (answer) => {
        this.#start ??= this.#server.starts;
        if (!this.destroyed) this.push(answer);
      },
      (error: unknown) => {
        this.#start = null;
        this.destroy(error as Error);
      },
    );
  }

  #leave(): void {
    const start = this.#start;
    this.#start = null;
    if (start === null || start !== this.#server.starts) return;
    // If this fails, the thread and its session are gone anyway.
    this.#server.run(reset).catch(() => undefined);
  }
}

function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const header = Buffer.alloc(5);
  header.write('Q');
  header.writeUInt32BE(4 + text.length, 1);
  return Buffer.concat([header, text]);
}
