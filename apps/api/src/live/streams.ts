import type { Role } from '@eventide/contract';
import type { Credential, PeopleStore } from '@eventide/store';
import { GraphQLError, type ExecutionResult } from 'graphql';

/** How often it is asked whether those who are told of changes still may be. */
const askEveryMs = 500;

/** SIGNED_OUT: the reader is told so. CUT: the line breaks, so that the client connects again, as what it is now. */
type End = 'SIGNED_OUT' | 'CUT';

interface Open {
  readonly credential: Credential | null;
  readonly role: Role | null;
  readonly end: (how: End) => void;
}

export interface Streams {
  /** The stream, for as long as its reader may read it. Null: a reader whom nobody knows. */
  guard<T>(
    source: AsyncIterable<T>,
    reader: { readonly credential: Credential; readonly role: Role } | null,
  ): AsyncIterableIterator<T | ExecutionResult>;
  /** How many are open. */
  readonly count: () => number;
  /** Cuts all streams, and those that come later. */
  stop(): void;
}

/**
 * Ends streams when their readers sign out, are removed, get another role, or a token is revoked or over, by whichever
 * process; and all of them when this one stops. All readers are asked about at once.
 */
export function createStreams({ standingOf }: Pick<PeopleStore, 'standingOf'>): Streams {
  const open = new Set<Open>();
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;

  const ask = async (): Promise<void> => {
    const known = [...open].flatMap((stream) =>
      stream.credential ? [{ ...stream, credential: stream.credential }] : [],
    );
    if (known.length === 0) return;
    // While the store does not answer, nobody is sent away.
    const roles = await standingOf(known.map(({ credential }) => credential)).catch(() => null);
    for (const [at, { role, end }] of known.entries()) {
      const now = roles?.[at];
      if (now === undefined || now === role) continue;
      end(now === null ? 'SIGNED_OUT' : 'CUT');
    }
  };

  const askLater = (): void => {
    timer ??= setTimeout(() => {
      void ask().finally(() => {
        timer = null;
        if (open.size > 0) askLater();
      });
    }, askEveryMs).unref();
  };

  return {
    guard: (source, reader) => {
      const { iterator, end } = endable(source[Symbol.asyncIterator](), () => open.delete(stream));
      const stream: Open = { credential: reader?.credential ?? null, role: reader?.role ?? null, end };
      open.add(stream);
      if (isStopped) end('CUT');
      if (reader) askLater();
      return iterator;
    },
    count: () => open.size,
    stop: () => {
      isStopped = true;
      for (const { end } of open) end('CUT');
      if (timer) clearTimeout(timer);
    },
  };
}

/** The values of a stream until it is ended from outside; `onEnd` is called once, however it ends. */
function endable<T>(values: AsyncIterator<T>, onEnd: () => void) {
  type Step = IteratorResult<T | ExecutionResult>;
  const over: Step = { done: true, value: undefined };
  let ended: End | 'DONE' | null = null;
  let waiting: { readonly resolve: (step: Step) => void; readonly reject: (reason: Error) => void } | null = null;

  const finish = (how: End | 'DONE'): void => {
    if (ended !== null) return;
    ended = how;
    onEnd();
  };
  const last = (): Promise<Step> => {
    const how = ended;
    ended = 'DONE';
    if (how === 'CUT') return Promise.reject(new DOMException('The stream was cut.', 'AbortError'));
    return Promise.resolve(how === 'SIGNED_OUT' ? { done: false, value: { errors: [signedOut()] } } : over);
  };
  const end = (how: End): void => {
    if (ended !== null) return;
    finish(how);
    Promise.resolve(values.return?.()).catch(() => undefined);
    if (waiting) last().then(waiting.resolve, waiting.reject);
    waiting = null;
  };
  const iterator: AsyncIterableIterator<T | ExecutionResult> = {
    [Symbol.asyncIterator]: () => iterator,
    next: () => {
      if (ended !== null) return last();
      return new Promise<Step>((resolve, reject) => {
        waiting = { resolve, reject };
        values.next().then(
          (step) => {
            if (ended !== null) return;
            waiting = null;
            if (step.done === true) finish('DONE');
            resolve(step);
          },
          (error: unknown) => {
            if (ended !== null) return;
            finish('DONE');
            reject(error instanceof Error ? error : new Error('The stream failed.', { cause: error }));
          },
        );
      });
    },
    return: async () => {
      finish('DONE');
      await values.return?.();
      return over;
    },
  };
  return { iterator, end };
}

const signedOut = () => new GraphQLError('You have been signed out.', { extensions: { code: 'UNAUTHENTICATED' } });
