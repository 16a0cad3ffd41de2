import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documents, openApi, silent } from '../../test/api.ts';
import { seed } from './seed.ts';

const { store } = await openApi();
const quietly = { logger: silent };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eventide-api-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the documents', () => {
  it('become one catalogue, once', async () => {
    expect(await store.catalogs()).toEqual(['certificate-connector']);
    await seed(documents, store, quietly);
    const { revision, documents: pages } = (await store.currentDocuments('certificate-connector')) ?? {};
    expect({ revision, locales: pages?.length }).toEqual({ revision: 1, locales: 5 });
  });

  it('are left out where they were current before: what was uploaded since is newer', async () => {
    const page = readFileSync(join(documents, 'it-it.md'));
    const newer = { name: 'it-it.md', bytes: Buffer.from(`${page.toString()}\n`) };
    const actor = { id: null, name: 'someone', role: null };
    await store.importDocuments({ catalog: 'certificate-connector', files: [newer], actor });
    await seed(documents, store, quietly);
    expect(await store.currentDocuments('certificate-connector')).toMatchObject({ revision: 2 });
    writeFileSync(join(folder, 'it-it.md'), `${page.toString()}\n\n`);
    await seed(folder, store, quietly);
    expect(await store.currentDocuments('certificate-connector')).toMatchObject({ revision: 3 });
  });

  it('that cannot be found are named in one line', async () => {
    const missing = join(folder, 'missing');
    await expect(seed(missing, store, quietly)).rejects.toMatchObject({
      exitCode: 2,
      message: `Cannot read the folder ${missing} (ENOENT): make it readable, or set EVENTIDE_DOCUMENTS to the folder that has them.`,
    });
    await expect(seed(folder, store, quietly)).rejects.toMatchObject({ exitCode: 2 });
  });

  it('that cannot be read are named in one line', async () => {
    mkdirSync(join(folder, 'a.md'));
    await expect(seed(folder, store, quietly)).rejects.toMatchObject({
      exitCode: 2,
      message: `Cannot read ${join(folder, 'a.md')} (EISDIR): make it readable, or move it elsewhere.`,
    });
  });

  it('that are no pages are named in one line with file, line, reason and what to do', async () => {
    writeFileSync(join(folder, 'readme.md'), '# Not a page\n');
    const error = await seed(folder, store, quietly).catch((reason: unknown) => reason as Error);
    expect(error).toMatchObject({ exitCode: 2 });
    const { message } = error as Error;
    expect(message).toMatch(new RegExp(`^${join(folder, 'readme.md')}:1:1: .{10,}`));
    expect(message).not.toContain('\n');
  });

  it('may stand beside other files', async () => {
    writeFileSync(join(folder, 'NOTICE'), 'none');
    await expect(seed(folder, store, quietly)).rejects.toMatchObject({
      message: expect.stringContaining('No page') as string,
    });
  });
});
