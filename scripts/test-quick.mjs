/**
 * `npm run test:quick -- <workspace> [--seed <seed>] [names]`: types, lint and unit tests of one workspace from the sources of
 * all of them, without a build. Names limit the tests to files whose path contains one of them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, install, requireNode, root } from './prepare.mjs';
import { readArguments } from './testing/arguments.mjs';
import { conclude, runChecks, runVitest } from './testing/run-tests.mjs';

requireNode();
const { env, names } = readArguments(['seed']);
const [name, ...within] = names;

const folders = new Map(
  ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .filter((child) => existsSync(join(root, parent, child, 'tsconfig.json')))
      .map((child) => [child, `${parent}/${child}`]),
  ),
);
const known = [...folders.keys()].sort().join(', ');
if (name === undefined) fail(`Name a workspace: npm run test:quick -- <workspace>. Known: ${known}.`, 2);
const folder = folders.get(name.replace(/^@eventide\//, '').replace(/^(?:packages|apps)\/|\/$/g, ''));
if (folder === undefined) fail(`There is no workspace "${name}". Known: ${known}.`, 2);

await install();

/** @param {string} label @param {readonly string[]} args */
const npx = (label, args) => ({ name: `${label} of ${folder}`, command: 'npx', args: ['--no-install', ...args] });

/** Vitest takes parts of paths, of which one has to fit; here the workspace and a name have to. */
const files = ['src', 'test']
  .filter((part) => within.length > 0 && existsSync(join(root, folder, part)))
  .flatMap((part) => readdirSync(join(root, folder, part), { recursive: true }).map((file) => join(folder, part, file)))
  .filter((file) => /\.test\.tsx?$/.test(file) && within.some((part) => file.includes(part)));
if (within.length > 0 && files.length === 0) fail(`${folder} has no test file named like ${within.join(' or ')}.`, 2);

conclude(
  await runChecks([
    npx('lint', ['eslint', folder]),
    npx('types', ['tsc', '-p', `${folder}/tsconfig.json`, '--noEmit']),
  ]),
  await runVitest(['--project', 'unit', ...(files.length > 0 ? files : [`${folder}/`])], env),
);
