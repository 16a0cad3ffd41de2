import { parentPort } from 'node:worker_threads';

/** Answers in the way of `parse-thread.ts`, but keeps its thread busy for ever with a page named `endless.md`. */
parentPort?.on('message', ({ options }) => {
  while (options.file === 'endless.md');
  parentPort?.postMessage({ kind: 'READ', document: { locale: 'read' } });
});
parentPort?.postMessage('ready');
