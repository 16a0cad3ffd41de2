import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageLanguages, wordingFaults } from '@eventide/catalog';
import { describe, expect, it } from 'vitest';
import { formatWords, wording } from './wording.ts';

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/(?<!\.test)\.ts$/.test(entry.name) && entry.name !== 'messages.ts') yield readFileSync(path, 'utf8');
  }
}

describe('the messages of refusals', () => {
  it('are in every language, with the same parameters', () => {
    expect(wordingFaults(wording)).toEqual([]);
  });

  it('are all in use', () => {
    const code = [...sources(import.meta.dirname)].join('\n');
    expect(Object.keys(wording.english).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });

  it.each(messageLanguages)('name who has decided, where that is known: %s', (language) => {
    const words = (by: string) =>
      formatWords({ messageId: 'review-conflict', data: { reason: 'VERSION', by } }, language);
    expect(words('Anna')).toMatch(/Anna/);
    expect(words('none')).not.toMatch(/none/);
  });
});
