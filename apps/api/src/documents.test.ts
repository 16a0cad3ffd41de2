import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documents } from '../test/api.ts';
import { readCatalogs } from './documents.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eventide-api-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the documents', () => {
  it('become one catalogue', async () => {
    const catalogs = await readCatalogs(documents);
    expect(catalogs.map(({ slug }) => slug)).toEqual(['certificate-connector']);
    expect(catalogs[0]?.locales).toHaveLength(5);
  });

  it('that cannot be found are named in one line', async () => {
    const missing = join(folder, 'missing');
    await expect(readCatalogs(missing)).rejects.toMatchObject({
      exitCode: 2,
      message: `Cannot read the folder ${missing} (ENOENT): make it readable, or set EVENTIDE_DOCUMENTS to the folder that has them.`,
    });
    await expect(readCatalogs(folder)).rejects.toMatchObject({ exitCode: 2 });
  });

  it('that cannot be read are named in one line', async () => {
    mkdirSync(join(folder, 'a.md'));
    await expect(readCatalogs(folder)).rejects.toMatchObject({
      exitCode: 2,
      message: `Cannot read ${join(folder, 'a.md')} (EISDIR): make it readable, or move it elsewhere.`,
    });
  });

  it('that are no pages are named in one line with file, line, reason and what to do', async () => {
    writeFileSync(join(folder, 'readme.md'), '# Not a page\n');
    const error = await readCatalogs(folder).catch((reason: unknown) => reason as Error);
    expect(error).toMatchObject({ exitCode: 2 });
    const { message } = error as Error;
    expect(message).toMatch(new RegExp(`^${join(folder, 'readme.md')}:1:1: .{10,}`));
    expect(message).not.toContain('\n');
  });

  it('may stand beside other files', async () => {
    writeFileSync(join(folder, 'NOTICE'), 'none');
    await expect(readCatalogs(folder)).rejects.toMatchObject({ message: expect.stringContaining('No page') as string });
  });
});
