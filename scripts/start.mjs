/**
 * `npm start`: installs and builds what is missing, starts the API and the web client, and prints both addresses.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { BadSetting, readPort } from '../apps/web/src/config.mjs';
import { apiFlags } from './api-flags.mjs';
import { progressWords } from './start/progress-words.mjs';
import { build, childEnvironment, fail, install, requireNode, root, say } from './prepare.mjs';

requireNode();

const apiPort = port('EVENTIDE_API_PORT', 4000);
const webPort = port('EVENTIDE_WEB_PORT', 3000);

/** How long a part may go on without a sign of progress. */
const silenceMsMax = 120_000;

function port(name, byDefault) {
  try {
    return readPort(name, byDefault);
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error;
    fail(error.message, 2);
  }
}

/** Called before the long steps, so that a port in use is reported at once. */
function requireFreePort(number, name) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () =>
      fail(
        `port ${number} is in use. Stop the program that listens on it, or choose another port: ${name}=${number + 1} npm start`,
      ),
    );
    probe.listen(number, () => probe.close(resolve));
  });
}

await requireFreePort(apiPort, 'EVENTIDE_API_PORT');
await requireFreePort(webPort, 'EVENTIDE_WEB_PORT');
await install();
await build();

const children = [];
let stopping = false;

function stop(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) child.kill('SIGTERM');
}

/**
 * Starts a part of the product; when one part ends, the others are stopped.
 * @param onMessage what the part tells goes here.
 */
function start(name, args, env, { show = false, onMessage } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...childEnvironment, NODE_ENV: 'production', ...env },
    stdio: ['ignore', show ? 'inherit' : 'ignore', 'inherit', ...(onMessage ? ['ipc'] : [])],
  });
  if (onMessage) child.on('message', onMessage);
  child.on('exit', (code) => {
    if (!stopping) process.stderr.write(`eventide: ${name} has ended (exit ${code ?? 'by signal'}).\n`);
    stop(code ?? 1);
  });
  children.push(child);
}

/** A start that takes no longer than this is not commented on; a longer one is, this often. */
const sayEveryMs = 2_000;

let lastSign = 0;
let lastSaid = 0;

/** What the API tells while it starts: work goes on, however long it takes. */
function showProgress({ progress }) {
  lastSign = Date.now();
  const words = progress && progressWords(progress);
  if (!words || lastSign - lastSaid < sayEveryMs) return;
  lastSaid = lastSign;
  say(`  ${words}`);
}

/** Resolves to true when the address answers; stops everything if it does not, and nothing has gone on for two minutes. */
async function answering(url) {
  lastSign = lastSaid = Date.now();
  while (!stopping) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    if (Date.now() - lastSign > silenceMsMax) {
      process.stderr.write(`eventide: ${url} does not answer, and nothing has gone on for ${silenceMsMax / 1000} s.\n`);
      stop(1);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

// Ctrl-C signals the parts as well; each finishes its running requests.
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

/** Where this machine reaches what listens on an address: by its name, unless it listens on one address of a network. */
function addressOf(host, port) {
  const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'];
  const name = host === undefined || everywhere.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

const api = addressOf(process.env.EVENTIDE_API_HOST, apiPort);
const web = addressOf(process.env.EVENTIDE_WEB_HOST, webPort);

say('· Opening the store, reading documents and starting …');
start(
  'the API',
  [...apiFlags, join('apps', 'api', 'dist', 'main.js')],
  {
    EVENTIDE_API_PORT: String(apiPort),
    EVENTIDE_WEB_PORT: String(webPort),
    EVENTIDE_CORS_ORIGINS: process.env.EVENTIDE_CORS_ORIGINS ?? web,
    EVENTIDE_LOG_LEVEL: process.env.EVENTIDE_LOG_LEVEL ?? 'warn',
    // The web client, on this machine, says which address it was asked from.
    EVENTIDE_TRUSTED_PROXIES: process.env.EVENTIDE_TRUSTED_PROXIES ?? '127.0.0.0/8,::1',
  },
  { show: true, onMessage: showProgress },
);
if (await answering(`${api}/ready`)) {
  start('the web client', [join('apps', 'web', 'scripts', 'next.mjs'), 'start'], {
    EVENTIDE_WEB_PORT: String(webPort),
    EVENTIDE_API_URL: api,
  });
  if (await answering(web)) {
    say(`\n  GraphQL API and GraphiQL   ${api}/graphql\n  Web client                 ${web}\n\n  Ctrl-C stops both.`);
  }
}
