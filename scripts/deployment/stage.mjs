/**
 * `node scripts/deployment/stage.mjs <folder>`: puts what runs in production, as built, into a folder: the programs of the API, the
 * web client and the command line, the pages and the lock file, but no sources, tests or tools. `npm ci --omit=dev` in it installs
 * the rest. The Dockerfile and the rehearsal are made of this.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What each program has besides its manifest; of packages, their manifest lists it (`files`). */
const ofPrograms = {
  'apps/api': ['dist'],
  'apps/web': ['.next', 'next.config.ts', 'scripts/next.mjs', 'src/config.mjs', 'src/server'],
};

/** The workspaces that run in production: `npm ci` gets their names, so that nothing of the others is installed. */
export const workspaces = ['apps/api', 'apps/web', 'apps/cli'];

const ofRoot = ['package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'NOTICE', 'documents'];

/** Built for developing and testing only. */
const isLeftOut = (path) => /\/\.next\/(?:cache|dev|diagnostics|trace.*|types)$|\.test\.\w+$|\.tsbuildinfo$/.test(path);

function copy(path, target) {
  cpSync(join(root, path), join(target, path), { recursive: true, filter: (source) => !isLeftOut(source) });
}

/** Paths below the root, sorted. */
export function stagedPaths() {
  const manifests = [
    'bench',
    'stories',
    ...['apps', 'packages'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)),
  ].filter((folder) => existsSync(join(root, folder, 'package.json')));
  const inside = manifests.flatMap((folder) => {
    const { files = [] } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return ['package.json', ...(ofPrograms[folder] ?? files)].map((file) => `${folder}/${file}`);
  });
  return [...ofRoot, ...inside].sort();
}

/** @param {string} folder created if missing */
export function stage(folder) {
  const target = resolve(folder);
  mkdirSync(target, { recursive: true });
  // What else is missing is made when a package is packed, and is in the repository elsewhere.
  const missing = stagedPaths().filter((path) => /\/(?:dist|\.next)$/.test(path) && !existsSync(join(root, path)));
  if (missing.length > 0) throw new Error(`Run "npm run build" first: there is no ${missing.join(', ')}.`);
  for (const path of stagedPaths()) if (existsSync(join(root, path))) copy(path, target);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder] = process.argv;
  if (folder === undefined) {
    process.stderr.write('usage: node scripts/deployment/stage.mjs <folder>\n');
    process.exit(2);
  }
  stage(folder);
}
