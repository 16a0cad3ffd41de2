import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordingFaults } from '@eventide/catalog';
import { describe, expect, test } from 'vitest';
import { wording } from '../src/wording.ts';

const source = join(import.meta.dirname, '../src');

describe('the messages about logs', () => {
  test('are in every language, with the same parameters', () => {
    expect(wordingFaults(wording)).toEqual([]);
  });

  test('are all in use', () => {
    const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('messages.ts'))
      .map((name) => readFileSync(join(source, name), 'utf8'))
      .join('\n');
    expect(Object.keys(wording.english).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });
});
