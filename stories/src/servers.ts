import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A running API and web client. */
export interface Product {
  readonly api: string;
  readonly web: string;
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

async function answering(url: string, process: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    if (process.exitCode !== null || Date.now() > until) throw new Error(`${url} does not answer.\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function start(args: readonly string[], env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return { child, output: () => printed };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(hard);
}

/** Starts the built product on free ports over a folder of documents; the repository's own unless another is given. */
export async function startProduct(documents = join(root, 'documents')): Promise<Product> {
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const api = `http://localhost:${apiPort}`;
  const web = `http://localhost:${webPort}`;
  const server = start([join('apps', 'api', 'dist', 'main.js')], {
    EVENTIDE_API_PORT: String(apiPort),
    EVENTIDE_DOCUMENTS: documents,
    EVENTIDE_CORS_ORIGINS: web,
    EVENTIDE_LOG_LEVEL: 'warn',
  });
  const next = join('node_modules', 'next', 'dist', 'bin', 'next');
  const client = start([next, 'start', join('apps', 'web'), '--port', String(webPort)], { EVENTIDE_API_URL: api });
  const stop = async () => {
    await Promise.all([end(server.child), end(client.child)]);
  };
  try {
    await answering(`${api}/ready`, server.child, server.output);
    await answering(web, client.child, client.output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { api, web, stop };
}
