import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { config, silent } from '../../test/api.ts';
import { open } from './open.ts';

const root = mkdtempSync(join(tmpdir(), 'eventide-open-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const file = join(root, 'file');
writeFileSync(file, '');

describe('a data folder', () => {
  it.each([
    ['a file', file, 'EEXIST'],
    ['below a file', join(file, 'data'), 'ENOTDIR'],
    ['where nothing can be made', '/proc/eventide', 'ENOENT'],
  ])('that is %s is named in one line, with the reason', async (_what, data, code) => {
    const opening = open(
      { ...config, databaseUrl: null, data },
      () => Promise.reject(new Error('no page')),
      silent,
      () => undefined,
    );
    await expect(opening).rejects.toMatchObject({
      exitCode: 1,
      message: `The data folder ${data} cannot be made or written to (${code}). Name a folder that this user may write to.`,
    });
  });
});
