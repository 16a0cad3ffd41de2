import { parentPort } from 'node:worker_threads';
import { readPage } from '@eventide/catalog';
import type { PageToRead } from '@eventide/store';

parentPort?.on('message', ({ source, options, limits }: PageToRead) => {
  parentPort?.postMessage(readPage(source, options, limits));
});
parentPort?.postMessage('ready');
