import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Longer than any build takes: whoever left the lock behind is gone. */
const abandonedMs = 300_000;

let built: Promise<void> | undefined;

/** Builds the API and the command line from the sources that are tested, for tests that run them as processes. */
export function build(): Promise<void> {
  return (built ??= inTurn(async () => {
    const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const projects = ['api', 'cli'].map((name) => join(root, 'apps', name, 'tsconfig.build.json'));
    await promisify(execFile)(process.execPath, [typescript, '-b', ...projects]);
  }));
}

/** One worker at a time: another's process must not load what is being written. */
async function inTurn(work: () => Promise<void>): Promise<void> {
  const lock = join(root, 'node_modules', '.cache', 'eventide-build');
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) await setTimeout(50);
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const { mtimeMs = 0 } = statSync(lock, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs > 0 && Date.now() - mtimeMs > abandonedMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
