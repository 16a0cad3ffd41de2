import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Catalog } from '@eventide/catalog';
import type { CheckResult, TermBase } from '@eventide/consistency';

export interface ToReview {
  readonly catalog: Catalog;
  /** What its texts are held to. */
  readonly termBase: TermBase;
}

/** Beside this file once it is built. */
const script = new URL('./review-thread.js', import.meta.url);

/**
 * Reviews a catalogue in a thread of its own: requests are answered meanwhile, and the dictionaries, some 200 MB in
 * memory, go away with the thread. Aborted, the thread ends at once.
 */
export async function reviewInThread(given: ToReview, signal: AbortSignal): Promise<CheckResult> {
  const thread = new Worker(script, { workerData: given });
  try {
    const [result] = (await once(thread, 'message', { signal })) as [CheckResult];
    return result;
  } finally {
    await thread.terminate();
  }
}
