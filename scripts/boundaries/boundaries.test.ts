import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { allowed, forbidden } from './imports.ts';

const root = resolve(import.meta.dirname, '../..');

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** Runs the tool as `npm run boundaries` does, in a given tree; its exit code is the number of violations. */
function cruise(directory: string): Promise<Cruise> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, 'apps', 'packages', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: directory, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) done(JSON.parse(stdout) as Cruise);
      else fail(new Error(stderr || stdout, { cause: error }));
    });
  });
}

/** What is left of a TypeScript source at run time, without the line that marks it as a module. */
function runTimeCode(source: string): string {
  const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  const compilerOptions = { module, target, verbatimModuleSyntax: true, removeComments: true };
  return ts
    .transpileModule(source, { compilerOptions })
    .outputText.replace(/^export \{\};$/m, '')
    .trim();
}

const write = (file: string, text: string) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

describe('a forbidden import', () => {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')));
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    cpSync(join(root, '.dependency-cruiser.mjs'), join(tree, '.dependency-cruiser.mjs'));
    cpSync(join(root, 'tsconfig.base.json'), join(tree, 'tsconfig.base.json'));
    write(join(tree, 'package.json'), JSON.stringify({ private: true, type: 'module', workspaces: ['packages/*'] }));
    const sources = new Map<string, string>();
    for (const { file, imports, isType, makes, importing } of [...forbidden, ...allowed]) {
      sources.set(file, isType ? `import type { entry } from '${imports}';\n` : `import '${imports}';\n`);
      if (makes !== undefined) sources.set(makes, importing === undefined ? '' : `import '${importing}';\n`);
    }
    for (const [file, imports] of sources) {
      write(join(tree, file), `${imports}export const x = 1;\n`);
      const workspace = file.split('/').slice(0, 2).join('/');
      const name = `@eventide/${workspace.split('/')[1] ?? ''}`;
      const entry = (path: string) => ({ 'eventide-source': `./src/${path}.ts`, default: `./dist/${path}.js` });
      const exports = { '.': entry('index'), './text': entry('text/index') };
      write(join(tree, workspace, 'package.json'), JSON.stringify({ name, type: 'module', exports }));
      write(join(tree, workspace, 'src/index.ts'), 'export const entry = 1;\n');
      const link = join(tree, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      if (!existsSync(link)) symlinkSync(join(tree, workspace), link, 'dir');
    }
    for (const name of ['graphql-yoga', 'minisearch']) {
      write(join(tree, 'node_modules', name, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
      write(join(tree, 'node_modules', name, 'index.js'), '');
    }
    const { summary } = await cruise(tree);
    broken = new Map();
    for (const { from, rule } of summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name]);
  });
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  test.each(forbidden)('$file importing $imports breaks $rule', ({ file, rule }) => {
    expect(new Set(broken.get(file))).toEqual(new Set([rule]));
  });

  test.each(allowed)('$file may import $imports', ({ file }) => {
    expect(broken.get(file)).toBeUndefined();
  });

  test('exists for every rule', () => {
    const proven = new Set(forbidden.map(({ rule }) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
  });
});

describe('packages/contract', () => {
  const folder = join(root, 'packages/contract/src');
  const sources = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

  test.each(sources)('has no run-time code in %s', (_name, source) => {
    expect(runTimeCode(source)).toBe('');
  });

  test('would be found to have some', () => {
    expect(runTimeCode("export const roles = ['viewer'] as const;\nexport type Role = 'viewer';\n")).not.toBe('');
    expect(runTimeCode("export { roles } from './roles.ts';\n")).not.toBe('');
  });
});

describe('the real tree', () => {
  test('is looked at file by file, and breaks no rule', async () => {
    const sources = ['apps', 'packages']
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name, 'src')))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
      .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
      .map((file) => relative(root, file));
    const { modules, summary } = await cruise(root);
    const seen = new Set(modules.map(({ source }) => source));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => !seen.has(file))).toEqual([]);
    expect(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)).toEqual([]);
  });
});
