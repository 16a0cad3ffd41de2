import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a page of documentation may name: read once from the working tree. */
export interface Tree {
  /** Tracked and new files, relative to the root, with `/`. */
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** By workspace folder, '' for the root: the names of its npm scripts. */
  readonly scripts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly eventideCommands: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
}

/** Made by a build, an install or a run, and so absent from a fresh clone. */
const made = /(?:^|\/)(?:node_modules|dist|\.next|\.turbo|\.eventide|coverage)(?:\/|$)/;

export function readTree(): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = new Set(listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file))));
  const folders = new Set<string>();
  for (const file of files) for (let at = dirname(file); at !== '.'; at = dirname(at)) folders.add(at);
  const scripts = new Map<string, ReadonlySet<string>>();
  for (const file of files) {
    if (basename(file) !== 'package.json') continue;
    const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      readonly scripts?: Readonly<Record<string, string>>;
    };
    scripts.set(file === 'package.json' ? '' : dirname(file), new Set(Object.keys(manifest.scripts ?? {})));
  }
  const commands = readdirSync(join(root, 'apps/cli/src/commands'), { withFileTypes: true });
  const sources = [...files].filter((file) =>
    /^(?:apps|packages|scripts|stories)\/.*(?<!\.test)\.(?:ts|tsx|mjs)$/.test(file),
  );
  const variables = new Set(
    sources.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\bEVENTIDE_[A-Z_]+[A-Z]\b/g) ?? []),
  );
  return {
    files,
    folders,
    scripts,
    eventideCommands: new Set(commands.map(({ name }) => name.replace(/(?:\.test)?\.ts$/, ''))),
    variables,
  };
}

/** Whether a path that a page names exists: from the root, from the page's folder, or, a bare name, anywhere. */
export function hasPath({ files, folders }: Tree, path: string, page: string): boolean {
  const wanted = path.replace(/\/$/, '').replace(/^\.\//, '');
  if (made.test(wanted)) return true;
  const candidates = [wanted, join(dirname(page), wanted)];
  if (candidates.some((candidate) => files.has(candidate) || folders.has(candidate))) return true;
  // In prose about one package its own paths are shortened: `src/rules` in a page of packages/consistency.
  return wanted.includes('/')
    ? [...files, ...folders].some((known) => known.endsWith(`/${wanted}`))
    : [...files].some((file) => basename(file) === wanted);
}

/** What is wrong with a command that a page shows; null where it can be run. */
export function commandFault(tree: Tree, command: string): string | null {
  const words = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, ...rest] = words;
  if (program === 'npm') return npmFault(tree, rest);
  if (program === 'node') return rest[0] !== undefined && tree.files.has(rest[0]) ? null : `no file ${rest[0] ?? ''}`;
  const [tool = '', sub = ''] = rest.filter((word) => !word.startsWith('-'));
  if (tool !== 'eventide') return null;
  return tree.eventideCommands.has(sub) ? null : `no command eventide ${sub}`;
}

function npmFault({ scripts }: Tree, words: readonly string[]): string | null {
  const [verb = ''] = words;
  const script = verb === 'run' ? words[1] : ['start', 'test'].includes(verb) ? verb : undefined;
  if (script === undefined) return null;
  const at = words.findIndex((word) => word === '-w' || word === '--workspace');
  const workspace = at < 0 ? '' : (words[at + 1] ?? '').replace(/^@eventide\//, 'packages/');
  const known = scripts.get(workspace);
  if (known === undefined) return `no workspace ${workspace}`;
  return known.has(script) ? null : `no script ${script} in ${workspace === '' ? 'package.json' : workspace}`;
}
