/**
 * What `npm start` and `npm test` share: a supported Node, installed dependencies, built packages. Plain JavaScript
 * without dependencies, because it runs on a clone that has none yet.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const quiet = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

/** Ends the process with one line on stderr. */
export function fail(message, code = 1) {
  process.stderr.write(`eventide: ${message}\n`);
  process.exit(code);
}

/** Prints one line of progress. */
export function say(message) {
  process.stdout.write(`${message}\n`);
}

/** Refuses a Node older than `engines.node` of package.json. */
export function requireNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    fail(
      `Node ${wanted} or newer is needed, this is ${process.versions.node}. Install a newer one from your system or nodejs.org.`,
    );
  }
}

/** Runs a command to its end; resolves to its exit code and what it printed. */
export function run(command, args, { echo = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...quiet, ...env },
      stdio: echo ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npm and npx are scripts on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a step, saying what it is and how long it took; ends the process with the step's output where it fails. */
export async function step(name, command, args, options) {
  const started = performance.now();
  say(`· ${name} …`);
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    process.stderr.write(output);
    fail(`${name} failed (${command} ${args.join(' ')}, exit ${code}).`);
  }
  say(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

function installedIsCurrent() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** `npm ci` where the installed tree is missing or older than the lock file. */
export async function install() {
  if (!installedIsCurrent()) await step('Installing dependencies (npm ci)', 'npm', ['ci', '--no-audit', '--no-fund']);
}

/** Builds what has changed since the last build. */
export async function build() {
  await step('Building', 'npx', ['--no-install', 'turbo', 'run', 'build', '--output-logs=errors-only']);
}

/** The environment for child processes: as ours, telemetry off. */
export const childEnvironment = quiet;
