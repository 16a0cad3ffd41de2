/**
 * `node scripts/deployment/rehearse.mjs [folder]`: does what the Dockerfile and compose.yaml do, without containers: stages the
 * build, installs production dependencies from the lock file, takes away all rights to write there, and runs both programs as a user
 * who owns nothing, until they answer and stop. Uses `DATABASE_URL` where it is set, else an embedded store. Needs a build and the
 * package registry.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiFlags } from '../api-flags.mjs';
import { stage, workspaces } from './stage.mjs';

const startMsMax = 120_000;
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'eventide-rehearsal-'));
const app = join(folder, 'app');
const data = join(folder, 'data');
/** Where there is a choice: an unprivileged user, as in the image. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function step(name, work) {
  const started = performance.now();
  process.stdout.write(`· ${name} …`);
  const result = work();
  process.stdout.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

function freeze(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  if (stat.isDirectory()) for (const name of readdirSync(path)) freeze(join(path, name));
  chmodSync(path, stat.mode & ~0o222);
}

function thaw(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.mode | 0o200);
  if (stat.isDirectory()) for (const name of readdirSync(path)) thaw(join(path, name));
}

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

function run(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: app,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', HOME: data, ...env },
    stdio: 'inherit',
    ...nobody,
  });
  return { child, ended: once(child, 'exit') };
}

async function answering(url, { child }) {
  const until = Date.now() + startMsMax;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return answer.text();
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${url} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

step('staging', () => stage(app));
step('npm ci --omit=dev', () => {
  const chosen = workspaces.flatMap((name) => ['--workspace', name]);
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--ignore-scripts', ...chosen], {
    cwd: app,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`npm has ended with ${status}.`);
});
step('taking away the right to write', () => freeze(app));
chmodSync(folder, 0o755);
mkdirSync(data, { recursive: true });
if (nobody.uid !== undefined) chownSync(data, nobody.uid, nobody.gid);

const [apiPort, webPort] = [await freePort(), await freePort()];
const started = performance.now();
const api = run([...apiFlags, 'apps/api/dist/main.js'], {
  EVENTIDE_DATA: data,
  EVENTIDE_API_PORT: String(apiPort),
  EVENTIDE_WEB_PORT: String(webPort),
  EVENTIDE_TRUSTED_PROXIES: '127.0.0.0/8',
  EVENTIDE_LOG_LEVEL: 'warn',
  ...(process.env.DATABASE_URL && {
    DATABASE_URL: process.env.DATABASE_URL,
    EVENTIDE_SECRET: 'a secret for the rehearsal, thrown away with it',
    ...(process.env.DATABASE_DIRECT_URL && { DATABASE_DIRECT_URL: process.env.DATABASE_DIRECT_URL }),
  }),
});
const web = run(['apps/web/scripts/next.mjs', 'start'], {
  EVENTIDE_WEB_PORT: String(webPort),
  EVENTIDE_API_URL: `http://127.0.0.1:${apiPort}`,
});
try {
  await answering(`http://127.0.0.1:${apiPort}/ready`, api);
  const page = await answering(`http://127.0.0.1:${webPort}/events/20102`, web);
  if (!page.includes('20102')) throw new Error('The page of event 20102 does not show it.');
  process.stdout.write(`· both answer after ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
} finally {
  for (const { child } of [api, web]) child.kill('SIGTERM');
  const [[apiCode], [webCode]] = await Promise.all([api.ended, web.ended]);
  process.stdout.write(`· stopped: API ${apiCode}, web client ${webCode}\n`);
  process.exitCode = apiCode === 0 && webCode === 0 ? 0 : 1;
  thaw(app);
  if (process.argv[2] === undefined) rmSync(folder, { recursive: true, force: true });
}
