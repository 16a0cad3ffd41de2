/** Loaded before a server that is measured, with `--expose-gc`: tells its parent, when asked, what its heap holds after a collection. */
process.on('message', (message) => {
  if (message?.probe !== 'heap') return;
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
// The question is no work that the server would have to wait for.
process.channel?.unref();
