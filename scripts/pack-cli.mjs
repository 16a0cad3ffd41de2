/**
 * `npm run pack:cli [-- FOLDER]`: builds the command line and packs it as one npm package, `eventide-<version>.tgz`, into FOLDER
 * (default: the current one). Our own packages, which are on no registry, travel inside of it as bundled dependencies; npm
 * installs what they depend on (docs/adr/0019-the-command-line-is-packed-with-its-packages.md).
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fail, requireNode, root, run, say } from './prepare.mjs';

const scope = '@eventide/';

/** What nobody runs: types, source maps, notes of the compiler. */
const isRun = (path) => !/\.(?:d\.ts|map|tsbuildinfo)$/.test(path);

/** A package of ours, by its folder in the repository. */
function packageIn(folder) {
  const path = join(root, folder);
  return { path, json: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) };
}

/** The packages of ours that a package needs, each once, whatever needs it. */
function ownPackages({ json }, found = new Map()) {
  for (const name of Object.keys(json.dependencies ?? {})) {
    if (!name.startsWith(scope) || found.has(name)) continue;
    const own = packageIn(join('packages', name.slice(scope.length)));
    found.set(name, own);
    ownPackages(own, found);
  }
  return found;
}

/** Dependencies on packages of others. Two versions of one package would need a place each: there are none. */
function foreign(packages, field) {
  const all = {};
  for (const { json } of packages) {
    for (const [name, version] of Object.entries(json[field] ?? {})) {
      if (name.startsWith(scope)) continue;
      if ((all[name] ??= version) !== version) fail(`${name} is needed as ${all[name]} and as ${version}.`);
    }
  }
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Copies what a package's `files` names, and a package.json. */
function copy({ path, json }, to, packageJson) {
  mkdirSync(to, { recursive: true });
  for (const name of json.files) {
    // The pages stand at the root of the repository, for all its programs.
    const from = name === 'documents' ? join(root, name) : join(path, name);
    cpSync(from, join(to, name), { recursive: true, filter: isRun });
  }
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(packageJson, null, 2)}\n`);
}

/** The package as npm is to pack it. */
function stage(folder) {
  const cli = packageIn('apps/cli');
  const own = ownPackages(cli);
  const all = [cli, ...own.values()];
  const { name, version, description, type, engines, bin, imports } = cli.json;
  copy(cli, folder, {
    ...{ name, version, description, license: 'MIT', type, engines, bin, imports },
    dependencies: {
      ...Object.fromEntries([...own].map(([key, { json }]) => [key, json.version])),
      ...foreign(all, 'dependencies'),
    },
    optionalDependencies: foreign(all, 'optionalDependencies'),
    bundleDependencies: [...own.keys()],
  });
  for (const [key, one] of own) {
    const { scripts, devDependencies, ...kept } = one.json;
    copy(one, join(folder, 'node_modules', key), kept);
  }
  for (const file of ['LICENSE', 'NOTICE']) cpSync(join(root, file), join(folder, file));
  return `${name}-${version}.tgz`;
}

requireNode();
const destination = resolve(process.argv[2] ?? '.');
const compiled = await run('npx', ['--no-install', 'tsc', '-b', 'apps/cli/tsconfig.build.json']);
if (compiled.code !== 0) fail(`the build failed.\n${compiled.output}`);
const folder = mkdtempSync(join(tmpdir(), 'eventide-pack-'));
try {
  mkdirSync(destination, { recursive: true });
  const file = stage(folder);
  const packed = await run('npm', ['pack', folder, '--pack-destination', destination, '--loglevel', 'error']);
  if (packed.code !== 0) fail(`npm pack failed.\n${packed.output}`);
  say(join(destination, file));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
