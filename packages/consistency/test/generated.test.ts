import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentRegistry, docsFolder, registryFile, rulePages } from '../scripts/generated.ts';
import { rules } from '../src/rules.generated.ts';

const command = 'run npm run generate -w packages/consistency';

describe('what is generated from the rules', () => {
  it('registers every folder that holds a rule, under its own name', () => {
    expect(readFileSync(registryFile, 'utf8'), command).toBe(currentRegistry());
    for (const { id } of rules) expect(currentRegistry()).toContain(`./rules/${id}/rule.ts`);
  });

  it('documents every rule, and no other', () => {
    const pages = rulePages(rules);
    expect(readdirSync(docsFolder).toSorted(), command).toEqual([...pages.keys()].toSorted());
    for (const [file, text] of pages) expect(readFileSync(join(docsFolder, file), 'utf8'), command).toBe(text);
  });
});
