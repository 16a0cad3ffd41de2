import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
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

export async function freePort(): Promise<number> {
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

/** Resolves when the address answers, with whatever status passes; gives up after two minutes or when the process ends. */
export async function answering(
  url: string,
  { child, output }: Pick<Started, 'child' | 'output'>,
  isWanted: (status: number) => boolean = (status) => status === 200,
): Promise<void> {
  const until = Date.now() + 120_000;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null && isWanted(answer.status)) return;
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${url} does not answer.\n${output()}`);
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
  const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(hard);
}

interface Started {
  readonly url: string;
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** Starts the built API on a store that is thrown away with it. */
async function startApi(documents: string, corsOrigins: string): Promise<Started> {
  const data = mkdtempSync(join(tmpdir(), 'eventide-story-'));
  const started = startApiOn(await freePort(), data, {
    EVENTIDE_DOCUMENTS: documents,
    EVENTIDE_CORS_ORIGINS: corsOrigins,
  });
  started.child.once('exit', () => {
    rmSync(data, { recursive: true, force: true });
  });
  return started;
}

/** Starts the built API on a port and a folder for its store, which outlives it. */
export function startApiOn(port: number, data: string, env: Record<string, string>): Stoppable {
  const started = start([join('apps', 'api', 'dist', 'main.js')], {
    EVENTIDE_DATA: data,
    EVENTIDE_API_PORT: String(port),
    EVENTIDE_LOG_LEVEL: 'warn',
    // As `npm start` has it: the web client says which address it was asked from.
    EVENTIDE_TRUSTED_PROXIES: '127.0.0.0/8,::1',
    ...env,
  });
  return { url: `http://localhost:${port}`, ...started, stop: () => end(started.child) };
}

type Stoppable = Started & { readonly stop: () => Promise<void> };

/** Starts the built web client, reading from an API that need not be there. */
export async function startWeb(api: string, wanted?: number, env: Record<string, string> = {}): Promise<Stoppable> {
  const port = wanted ?? (await freePort());
  const next = join('apps', 'web', 'scripts', 'next.mjs');
  const started = start([next, 'start'], { EVENTIDE_WEB_PORT: String(port), EVENTIDE_API_URL: api, ...env });
  return { url: `http://localhost:${port}`, ...started, stop: () => end(started.child) };
}

/** Starts the built product on free ports over a folder of documents; the repository's own unless another is given. */
export async function startProduct(documents = join(root, 'documents')): Promise<Product> {
  const api = await startApi(documents, 'http://localhost');
  const web = await startWeb(api.url);
  const stop = async () => {
    await Promise.all([end(api.child), web.stop()]);
  };
  try {
    await answering(`${api.url}/ready`, api);
    await answering(web.url, web);
  } catch (error) {
    await stop();
    throw error;
  }
  return { api: api.url, web: web.url, stop };
}
