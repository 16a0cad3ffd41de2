// A thread in which something goes wrong.
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => {
  throw new Error('no more of this');
});
