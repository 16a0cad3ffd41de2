import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rule } from '../src/rule.ts';
import { registrySource } from './registry.ts';
import { rulePage, rulesIndex } from './rule-page.ts';

const ruleFolders = new URL('../src/rules/', import.meta.url);
export const registryFile = fileURLToPath(new URL('../src/rules.generated.ts', import.meta.url));
export const docsFolder = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));

/** What `src/rules.generated.ts` must read. */
export function currentRegistry(): string {
  return registrySource(
    readdirSync(ruleFolders).filter((folder) => existsSync(new URL(`${folder}/rule.ts`, ruleFolders))),
  );
}

/** What the files of `docs/rules` must read, by file name. */
export function rulePages(rules: readonly Rule[]): Map<string, string> {
  return new Map([
    ['README.md', rulesIndex(rules)],
    ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const),
  ]);
}
