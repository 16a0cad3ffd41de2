/**
 * Our server as it is shipped, but for the log, which the peer does not write either; on a store of its own unless the
 * environment names one.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const probe = createServer().listen(0, '127.0.0.1');
await once(probe, 'listening');
const { port } = probe.address();
probe.close();
await once(probe, 'close');

process.env.EVENTIDE_API_HOST = '127.0.0.1';
process.env.EVENTIDE_API_PORT = String(port);
process.env.EVENTIDE_LOG_LEVEL = 'warn';
if (process.env.EVENTIDE_DATA === undefined && process.env.DATABASE_URL === undefined) {
  const data = mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  process.env.EVENTIDE_DATA = data;
  process.on('exit', () => {
    rmSync(data, { recursive: true, force: true });
  });
}
await import('../../../apps/api/dist/main.js');

const isReady = () =>
  fetch(`http://127.0.0.1:${port}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await isReady())) {
  // It has said why.
  if (process.exitCode) process.exit();
  await pause(50);
}
process.send?.({ port });
