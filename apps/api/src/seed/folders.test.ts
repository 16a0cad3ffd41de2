import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documents, openApi } from '../../test/api.ts';
import type { StartProgress } from '../progress.ts';
import { seed } from './seed.ts';

const { store } = await openApi();
let folder: string;
let log: string[];
const logger = pino(
  { level: 'info' },
  { write: (line: string) => log.push((JSON.parse(line) as { msg: string }).msg) },
);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eventide-folders-'));
  log = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function page(locale: string, first = 501): string {
  return `---
title: Services (${locale})
ms.contentlocale: ${locale}
---

# <a name="services"></a>Services

| ID | Name | Description | Codes |
| --- | --- | --- | --- |
| ${first} | Service_Success | It works (${locale}) | 0x80070005 |
| ${first + 1} | Service_Failure | It fails (${locale}) | 0x80070005 |

| Code | Name | Message |
| --- | --- | --- |
| 0x80070005 | AccessDenied | No access (${locale}) |
`;
}

const localesOf = async (slug: string) => (await store.currentDocuments(slug))?.documents.map(({ locale }) => locale);

describe('a folder in the folder of documents', () => {
  it('is a catalogue of its name, with all pages below it and its settings', async () => {
    write('services/it.md', page('it-IT'));
    write('services/more/sv/page.md', page('sv-SE'));
    write('services/README.md', '# About these pages\n');
    write('services/catalog.json', '{ "name": "Services", "source": "sv-SE", "logNames": ["Example/Admin"] }');
    const steps: StartProgress[] = [];
    await seed(folder, store, { logger, onProgress: (step) => steps.push(step) });
    expect(await localesOf('services')).toEqual(['it-IT', 'sv-SE']);
    expect(await store.currentDocuments('services')).toMatchObject({
      ...{ settings: { name: 'Services', logNames: ['Example/Admin'] }, options: { source: 'sv-SE' } },
    });
    expect(steps.at(0)).toEqual({ step: 'READING', done: 0, total: 2 });
    expect(steps.at(-1)).toEqual({ step: 'READING', done: 2, total: 2 });
    expect(log).toEqual([]);
  });

  it('leaves out what is no page or belongs to another article, and says so', async () => {
    write('partly/it.md', page('it-IT'));
    write('partly/de.md', page('de-DE'));
    write('partly/notes.md', '# Notes\n');
    write('partly/other.md', page('ru-RU', 9001).replaceAll('0x80070005', '0x80079999'));
    await seed(folder, store, { logger });
    expect(await localesOf('partly')).toEqual(['de-DE', 'it-IT']);
    expect(log).toHaveLength(2);
    expect(log[0]).toMatch(/^page left out: .*notes\.md:1:1: /);
    expect(log[1]).toMatch(/^page left out: .*other\.md: 0 of its 3 events and codes /);
  });

  it('does not keep the others from being served, whatever is wrong with it', async () => {
    write('Bad Name/it.md', page('it-IT'));
    write('empty/nothing.txt', '');
    write('good/it.md', page('it-IT'));
    write('good/catalog.json', '{ "nmae": "Misspelt" }');
    await seed(folder, store, { logger });
    expect(await localesOf('good')).toEqual(['it-IT']);
    expect(log.join('\n')).toMatch(/name has to be small letters/);
    expect(log.join('\n')).toMatch(/it has no page/);
    expect(log.join('\n')).toMatch(/settings left out: .*catalog\.json:1:3: .*nmae/);
  });

  it('leaves removed pages alone at the next start', async () => {
    write('removed/it.md', page('it-IT'));
    write('removed/sv.md', page('sv-SE'));
    const actor = { id: null, name: 'someone', role: null };
    await seed(folder, store, { logger });
    await store.removeDocuments({ catalog: 'removed', locales: ['it-IT'], actor });
    await seed(folder, store, { logger });
    expect(await localesOf('removed')).toEqual(['sv-SE']);
    await store.removeDocuments({ catalog: 'removed', locales: null, actor });
    await seed(folder, store, { logger });
    expect(await localesOf('removed')).toEqual([]);
  });
});

describe('a page of another article beside the pages', () => {
  it('stops the start with one line that says where to put it', async () => {
    write('it-it.md', readFileSync(join(documents, 'it-it.md'), 'utf8'));
    write('services.md', page('de-DE'));
    await expect(seed(folder, store, { logger })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(
        /services\.md: 0 of its 3 .* A folder of its own in .* makes it a catalogue\.$/,
      ) as string,
    });
  });
});
