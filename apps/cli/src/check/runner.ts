import { FileError } from '../io.ts';
import type { Session } from '../session.ts';
import type { ReviewCache } from './cache.ts';
import { createReview } from './review.ts';
import type { ArticleResult, ArticleTask, ReviewSetup } from './task.ts';
import { ThreadFailure, type Threads } from './threads.ts';

export interface RunnerOptions {
  readonly setup: ReviewSetup;
  /** Threads at most; 1: everything in this one. */
  readonly jobs: number;
  readonly cache: ReviewCache | null;
}

/** Carries out tasks, side by side where there are enough of them. */
export interface Runner {
  /**
   * The results, in the order of the tasks. Few tasks are held in memory at a time, however many there are.
   * @throws FileError where a thread ends before it has answered
   */
  readonly run: (tasks: AsyncIterable<ArticleTask>, onDone: () => void) => Promise<readonly ArticleResult[]>;
  readonly close: () => Promise<void>;
}

/**
 * Bytes of pages to review from which threads are worth it: each loads rules and dictionaries for itself, and its code is slow until
 * it is compiled. Measured on two cores, where two threads and one are equally fast with some forty small articles in eight
 * languages; `npm run bench -- gate` shows what they gain with more.
 */
const worthThreads = 800_000;

/** Tasks that wait for each thread, so that none of them waits for a file. */
const ahead = 2;

export function createRunner({ setup, jobs, cache }: RunnerOptions, io: Pick<Session, 'startThreads'>): Runner {
  let here: Promise<(task: ArticleTask) => Promise<ArticleResult>> | null = null;
  let threads: Threads | null = null;

  const carriedOut = async (task: ArticleTask): Promise<ArticleResult> => {
    const review = threads?.review ?? (await (here ??= createReview(setup)));
    try {
      return await review(task);
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error;
      const [page] = task.pages;
      throw new FileError(page?.file ?? '', { id: 'review-failed', data: { reason: error.message } });
    }
  };

  return {
    async run(tasks, onDone) {
      const results: ArticleResult[] = [];
      /** Tasks that nobody has begun, until there are so many that threads are worth it. */
      let held: (() => Promise<void>)[] = [];
      let heldBytes = 0;
      const running = new Set<Promise<void>>();
      let failure: unknown = null;
      let count = 0;

      const begin = async (work: () => Promise<void>): Promise<void> => {
        const ended: Promise<void> = work()
          .catch((error: unknown) => {
            failure ??= error;
          })
          .finally(() => running.delete(ended));
        running.add(ended);
        while (running.size >= (threads === null ? 1 : jobs * ahead)) await Promise.race(running);
        if (failure !== null) throw failure as Error;
      };

      for await (const task of tasks) {
        const at = count++;
        const known = (await cache?.get(task)) ?? null;
        if (known !== null) {
          results[at] = known;
          onDone();
          continue;
        }
        const work = async (): Promise<void> => {
          const result = await carriedOut(task);
          results[at] = result;
          await cache?.put(task, result);
          onDone();
        };
        if (jobs === 1 || threads !== null) {
          await begin(work);
          continue;
        }
        held.push(work);
        heldBytes += task.pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
        if (heldBytes < worthThreads) continue;
        threads = io.startThreads(jobs, setup);
        for (const one of held.splice(0)) await begin(one);
      }
      for (const one of held) await begin(one);
      held = [];
      while (running.size > 0) await Promise.race(running);
      if (failure !== null) throw failure as Error;
      return results;
    },
    async close() {
      await threads?.close();
      await cache?.close();
    },
  };
}
