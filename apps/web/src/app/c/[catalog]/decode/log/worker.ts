import { LogDesk } from './log-desk.ts';
import type { Answer, Request } from './protocol.ts';

/** The page, from inside of the worker. */
const page = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;

const answer = (message: Answer) => {
  page.postMessage(message);
};

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const desk = new LogDesk({
  answer,
  now: () => performance.now(),
  // A message to itself: a timer would wait for four milliseconds each time.
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
});

page.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  desk.handle(data).catch((error: unknown) => {
    // Outside of the promise, so that the page is told by the worker's `error` event.
    setTimeout(() => {
      throw error;
    });
  });
});

answer({ kind: 'READY' });
