import { parentPort, workerData } from 'node:worker_threads';
import { createReview } from './review.ts';
import type { ArticleTask, ReviewSetup } from './task.ts';

const review = await createReview(workerData as ReviewSetup);

// What goes wrong in here ends the thread, and is said by whoever started it.
parentPort?.on('message', (task: ArticleTask) => {
  void review(task).then((result) => parentPort?.postMessage(result));
});
