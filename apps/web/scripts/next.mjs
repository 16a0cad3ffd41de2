/**
 * `node scripts/next.mjs start` (or `dev`): runs Next's own server with the settings of the environment. A signal ends it
 * in order: it takes no new requests and finishes those that run.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { BadSetting, config } from '../src/config.mjs';

/** Live updates never end by themselves; after this long they are cut. */
const drainMsMax = 8_000;

function readSettings() {
  try {
    const { port, apiUrl } = config;
    return { port, apiUrl };
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error;
    process.stderr.write(`eventide-web: ${error.message}\n`);
    process.exit(2);
  }
}

const { port } = readSettings();
const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const server = spawn(process.execPath, [next, process.argv[2] ?? 'start', '--port', String(port)], {
  cwd: dirname(import.meta.dirname),
  stdio: 'inherit',
});

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isStopping = true;
    server.kill(signal);
    setTimeout(() => server.kill('SIGKILL'), drainMsMax).unref();
  });
}
server.on('exit', (code) => {
  process.exitCode = isStopping ? 0 : (code ?? 1);
});
