import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Catalog } from '@eventide/catalog';
import type { CheckResult } from '@eventide/consistency';

/** Beside this file once it is built. */
const script = new URL('./review-thread.js', import.meta.url);

/**
 * Reviews a catalogue in a thread of its own: requests are answered meanwhile, and the dictionaries, some 200 MB in
 * memory, go away with the thread.
 */
export async function reviewInThread(catalog: Catalog): Promise<CheckResult> {
  const thread = new Worker(script, { workerData: catalog });
  const [result] = (await once(thread, 'message')) as [CheckResult];
  await thread.terminate();
  return result;
}
