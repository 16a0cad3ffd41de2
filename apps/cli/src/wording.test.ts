import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordingFaults } from '@eventide/catalog';
import { describe, expect, test } from 'vitest';
import { wording } from './wording.ts';

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/(?<!\.test)\.ts$/.test(entry.name) && entry.name !== 'messages.ts') yield readFileSync(path, 'utf8');
  }
}

describe('the messages of the command line', () => {
  test('are in every language, with the same parameters', () => {
    expect(wordingFaults(wording)).toEqual([]);
  });

  test('are all in use', () => {
    const code = [...sources(import.meta.dirname)].join('\n');
    // `severity-ERROR` is used as `severity-${severity}`.
    const isUsed = (id: string) =>
      code.includes(`'${id}'`) || code.includes(`\`${id.slice(0, id.indexOf('-') + 1)}\${`);
    expect(Object.keys(wording.english).filter((id) => !isUsed(id))).toEqual([]);
  });
});
