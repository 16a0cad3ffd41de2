import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Claim, claimsOf } from './claims.ts';
import { commandFault, hasPath, readTree, root, type Tree } from './tree.ts';

const tree = readTree();
const pages = [...tree.files].filter(
  (file) => file.endsWith('.md') && !/(?:^documents|\/pages|^docs\/rules|fixtures)\//.test(file),
);

/** What a page says that is not so, as `page:line text`. */
function lies(page: string, claims: readonly Claim[], from: Tree): readonly string[] {
  return claims.flatMap(({ kind, text, line }) => {
    const fault = faultOf(kind, text, page, from);
    return fault === null ? [] : [`${page}:${line} ${text}: ${fault}`];
  });
}

function faultOf(kind: Claim['kind'], text: string, page: string, from: Tree): string | null {
  switch (kind) {
    case 'path':
      return hasPath(from, text, page) ? null : 'no such file or folder';
    case 'command':
      return commandFault(from, text);
    case 'variable':
      return from.variables.has(text) ? null : 'no source reads it';
    case 'link': {
      const [path = ''] = decodeURI(text).split('#');
      const target = join(dirname(page), path).replace(/\/$/, '');
      return from.files.has(target) || from.folders.has(target) ? null : 'the link leads nowhere';
    }
  }
}

describe('the documentation', () => {
  it('is found: README, CONTRIBUTING, the pages of docs and the READMEs of packages', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']));
  });

  it.each(pages)('%s names only paths, commands, variables and links that exist', (page) => {
    expect(lies(page, claimsOf(readFileSync(join(root, page), 'utf8')), tree)).toEqual([]);
  });
});

describe('the test of the documentation', () => {
  it('finds a path, a command, a variable and a link that do not exist', () => {
    const page = [
      'See `packages/nowhere/` and [there](nowhere.md).',
      '',
      'Set `EVENTIDE_NOTHING`, then `npm run nothing`.',
      '',
      '```sh',
      'npx eventide nothing documents/*.md   # a comment',
      'npm run generate -w packages/nothing',
      '```',
    ].join('\n');
    expect(lies('README.md', claimsOf(page), tree)).toEqual([
      'README.md:1 packages/nowhere/: no such file or folder',
      'README.md:1 nowhere.md: the link leads nowhere',
      'README.md:3 EVENTIDE_NOTHING: no source reads it',
      'README.md:3 npm run nothing: no script nothing in package.json',
      'README.md:6 npx eventide nothing documents/*.md: no command eventide nothing',
      'README.md:7 npm run generate -w packages/nothing: no workspace packages/nothing',
    ]);
  });

  it('leaves placeholders, globs, GraphQL and web addresses alone', () => {
    const page = '`docs/rules/<id>.md`, `docs/*.md`, `first: 100`, `https://example.org/a/b.md`, `0x401`, `.eventide/`';
    expect(claimsOf(page).filter(({ kind }) => kind !== 'path')).toEqual([]);
    expect(lies('README.md', claimsOf(page), tree)).toEqual([]);
  });
});
