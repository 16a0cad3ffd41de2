/** A checkout's built API and web client on a store of their own, somebody to sign in to them, and the processor time they use. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { apiFlags } from '../../scripts/api-flags.mjs';
import { cpuSeconds } from './cpu.mjs';
import { freePort } from './free-port.mjs';

const startMsMax = 600_000;

/**
 * @typedef {object} Product
 * @property {string} web The origin of the web client.
 * @property {string} api The origin of the API.
 * @property {() => Promise<{ name: string, value: string, domain: string, path: string }[]>} signIn The cookies of the first
 *   administrator; once, on a new store.
 * @property {() => number} cpuMs Processor time of both processes since they were started.
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} tree a checkout with everything built
 * @param {string} documents folder of the pages
 * @param {{ data?: string, env?: Record<string, string> }} [options] `data`: folder of a store that stays; further settings
 * @returns {Promise<Product>}
 */
export async function startProduct(tree, documents, { data: kept, env = {} } = {}) {
  if (!existsSync(join(tree, 'apps/web/.next/BUILD_ID'))) throw new Error(`${tree}: run "npm run build" there first`);
  const data = kept ?? mkdtempSync(join(tmpdir(), 'eventide-bench-'));
  const [apiPort, webPort] = [await freePort(), await freePort()];
  const [web, origin] = [`http://localhost:${webPort}`, `http://localhost:${apiPort}`];
  const settings = { EVENTIDE_WEB_ORIGIN: web, EVENTIDE_TRUSTED_PROXIES: '127.0.0.0/8,::1' };
  const api = run(tree, [...apiFlags, 'apps/api/dist/main.js'], {
    ...settings,
    ...{ EVENTIDE_DATA: data, EVENTIDE_DOCUMENTS: documents, EVENTIDE_API_PORT: String(apiPort) },
    ...{ EVENTIDE_LOG_LEVEL: 'warn', EVENTIDE_RATE_PER_SECOND: '0', ...env },
  });
  const client = run(tree, startOfWeb(tree), {
    ...settings,
    ...{ EVENTIDE_WEB_PORT: String(webPort), EVENTIDE_API_URL: origin },
  });
  const stop = async () => {
    await Promise.all([api.stop(), client.stop()]);
    if (kept === undefined) rmSync(data, { recursive: true, force: true });
  };
  try {
    await answering(`${origin}/ready`, api);
    await answering(web, client);
    const signIn = () => {
      const [link] = /http\S+token=\S+/.exec(api.output()) ?? [];
      if (link === undefined) throw new Error(`the API printed no link to sign in with\n${api.output()}`);
      return accepted(web, link);
    };
    return { web, api: origin, signIn, cpuMs: () => api.cpuMs() + client.cpuMs(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What `npm start` runs in the web client's folder; its name has not always been the same. */
function startOfWeb(tree) {
  const { scripts } = JSON.parse(readFileSync(join(tree, 'apps/web/package.json'), 'utf8'));
  const [, script = '', ...args] = scripts.start.split(' ');
  return [join('apps/web', script), ...args];
}

function run(cwd, args, env) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  return {
    output: () => printed,
    isOver: () => child.exitCode !== null,
    cpuMs: () => cpuSeconds(child.pid) * 1000,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function answering(url, { isOver, output }) {
  const until = performance.now() + startMsMax;
  const isThere = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isThere())) {
    if (isOver() || performance.now() > until) throw new Error(`${url} does not answer\n${output()}`);
    await pause(200);
  }
}

/** Cookies of the first administrator, made with the link that the start has printed. */
async function accepted(web, link) {
  const response = await fetch(new URL('/api/auth/one-time-link/accept', web), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web },
    body: JSON.stringify({
      ...{ token: new URL(link).searchParams.get('token'), name: 'Bench', email: 'bench@example.org' },
      password: 'correct horse battery',
    }),
  });
  if (!response.ok) throw new Error(`nobody could be signed in: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    return { name, value, domain: 'localhost', path: '/' };
  });
}
