#!/usr/bin/env node
// Plain JavaScript on purpose: it has to say what is wrong where nothing else would load.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function stop(reason) {
  console.error(`eventide: ${reason}`);
  process.exit(2);
}

function built() {
  try {
    const packages = ['@eventide/catalog', '@eventide/consistency', '@eventide/store'];
    return (
      existsSync(here('../dist/main.js')) &&
      packages.every((name) => existsSync(fileURLToPath(import.meta.resolve(name))))
    );
  } catch {
    return false;
  }
}

function build() {
  const compiler = here('../../../node_modules/typescript/bin/tsc');
  if (!existsSync(here('../src/main.ts'))) stop('this installation is incomplete; install the package again.');
  if (!existsSync(compiler)) stop('not installed yet; run `npm ci` in the repository first.');
  console.error('eventide: building once …');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-b', here('../tsconfig.build.json')], {
    encoding: 'utf8',
  });
  if (status !== 0) stop(`the build failed.\n${stdout ?? ''}`);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
}
if (!built()) build();
await import('../dist/main.js');
