import { Worker } from 'node:worker_threads';
import type { ArticleResult, ArticleTask, Review, ReviewSetup } from './task.ts';

/** Beside this file once it is built. */
const builtScript = new URL('./review-thread.js', import.meta.url);

/** Threads that review articles, each one article after the other. */
export interface Threads {
  /** Rejects with `ThreadFailure` where the thread ends before it has answered. */
  readonly review: Review;
  /** Ends all threads, whatever they do. */
  readonly close: () => Promise<void>;
}

/** That a thread has ended before it has answered; the message says why. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';
}

interface Job {
  readonly task: ArticleTask;
  readonly resolve: (result: ArticleResult) => void;
  readonly reject: (error: ThreadFailure) => void;
}

/** Threads are started when there is work for them, `count` at most. */
export function openThreads(count: number, setup: ReviewSetup, script = builtScript): Threads {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  const busy = new Map<Worker, Job>();

  /** A check without one of its articles is none: nothing more is begun. */
  const giveUp = (reason: string): void => {
    for (const { reject } of [...busy.values(), ...waiting.splice(0)]) reject(new ThreadFailure(reason));
    busy.clear();
  };

  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (job === undefined) {
      idle.push(worker);
      return;
    }
    busy.set(worker, job);
    worker.postMessage(job.task);
  };

  const start = (): void => {
    const worker = new Worker(script, { workerData: setup, execArgv: [] });
    all.add(worker);
    worker.on('message', (result: ArticleResult) => {
      const job = busy.get(worker);
      busy.delete(worker);
      next(worker);
      job?.resolve(result);
    });
    worker.on('error', (error: unknown) => {
      giveUp(reasonOf(error));
    });
    worker.on('exit', (code) => {
      all.delete(worker);
      if (busy.has(worker)) giveUp(`exit code ${code}`);
    });
    next(worker);
  };

  return {
    review: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        const worker = idle.pop();
        if (worker !== undefined) next(worker);
        else if (all.size < count) start();
      }),
    close: async () => {
      giveUp('closed');
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? `${String(error.code)}: ${error.message}` : error.message;
}
