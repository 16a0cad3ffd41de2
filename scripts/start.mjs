/**
 * `npm start`: installs and builds what is missing, starts the API and the web client, and prints both addresses.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { apiFlags } from './api-flags.mjs';
import { build, childEnvironment, fail, install, requireNode, root, say } from './prepare.mjs';

requireNode();

const apiPort = port('EVENTIDE_API_PORT', 4000);
const webPort = port('EVENTIDE_WEB_PORT', 3000);
const startWithinMs = 60_000;

function port(name, byDefault) {
  const value = process.env[name] ?? String(byDefault);
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    fail(`${name} is "${value}", expected a port number from 1 to 65535.`, 2);
  }
  return number;
}

/** Before the long steps: a port in use is known at once. */
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

/** Starts a part of the product; when one part ends, all end. */
function start(name, args, env, show) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...childEnvironment, NODE_ENV: 'production', ...env },
    stdio: ['ignore', show ? 'inherit' : 'ignore', 'inherit'],
  });
  child.on('exit', (code) => {
    if (!stopping) process.stderr.write(`eventide: ${name} has ended (exit ${code ?? 'by signal'}).\n`);
    stop(code ?? 1);
  });
  children.push(child);
}

/** Resolves when the address answers; gives up after a minute. */
async function answering(url) {
  const until = Date.now() + startWithinMs;
  while (!stopping) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    if (Date.now() > until) {
      process.stderr.write(`eventide: ${url} did not answer within ${startWithinMs / 1000} s.\n`);
      stop(1);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

// With Ctrl-C the terminal signals the whole group; the parts still let running requests finish.
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

const api = `http://localhost:${apiPort}`;
const web = `http://localhost:${webPort}`;

say('· Opening the store, reading documents and starting …');
start(
  'the API',
  [...apiFlags, join('apps', 'api', 'dist', 'main.js')],
  {
    EVENTIDE_API_PORT: String(apiPort),
    EVENTIDE_WEB_PORT: String(webPort),
    EVENTIDE_CORS_ORIGINS: process.env.EVENTIDE_CORS_ORIGINS ?? web,
    EVENTIDE_LOG_LEVEL: process.env.EVENTIDE_LOG_LEVEL ?? 'warn',
  },
  true,
);
if (await answering(`${api}/ready`)) {
  start(
    'the web client',
    [join('apps', 'web', 'scripts', 'serve.mjs')],
    { EVENTIDE_WEB_PORT: String(webPort), EVENTIDE_API_URL: api },
    false,
  );
  if (await answering(web)) {
    say(`\n  GraphQL API and GraphiQL   ${api}/graphql\n  Web client                 ${web}\n\n  Ctrl-C stops both.`);
  }
}
