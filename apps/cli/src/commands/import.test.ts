import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openStore } from '@eventide/store';
import { afterAll, describe, expect, test } from 'vitest';
import { buildPage } from '../../test/build-page.ts';
import { nodeIo } from '../node-io.ts';
import { run } from '../run.ts';

const documents = resolve(import.meta.dirname, '../../../../documents');
const folder = mkdtempSync(join(tmpdir(), 'eventide-import-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The command as it is run, on a real store in a folder of the test's own. */
async function eventide(...args: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const real = await nodeIo();
  const io = {
    ...real,
    out: (text: string) => (stdout += text),
    err: (text: string) => (stderr += text),
    databaseUrl: null,
    databaseDirectUrl: null,
    data: join(folder, 'data'),
  };
  return { code: await run(args, io), stdout, stderr };
}

// Opening a store takes a moment, the first one seconds.
describe('eventide import', { timeout: 240_000 }, () => {
  const page = readFileSync(join(documents, 'it-it.md'), 'utf8');
  const changed = join(folder, 'it-it.md');

  test('imports pages, leaves alone what is there, and says beforehand what would change', async () => {
    const first = await eventide('import', join(documents, '*.md'));
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^it-it\.md {2}it-IT {2}new, \d+ texts$/m);
    expect(first.stdout).toMatch(/certificate-connector is at revision 1\.\n$/);
    expect(await eventide('import', join(documents, 'it-it.md'))).toEqual({
      code: 0,
      stdout: 'it-it.md  it-IT  unchanged\nNothing to import.\n',
      stderr: '',
    });
    writeFileSync(changed, page.replace('title:', 'title: Un altro'));
    const preview = await eventide('import', '--dry-run', changed);
    expect(preview).toEqual({ code: 1, stdout: 'it-it.md  it-IT  changed: page/title changed\n', stderr: '' });
    expect((await eventide('import', changed)).stdout).toContain('is at revision 2.');
  });

  test('imports nothing where one of the files is no page, and names it', async () => {
    writeFileSync(changed, `${page}\n`);
    const notes = join(folder, 'notes.md');
    writeFileSync(notes, '# Notes\n');
    const { code, stdout, stderr } = await eventide('import', changed, notes, join(folder, 'missing.md'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('missing.md: no such file or directory');
    const refused = await eventide('import', changed, notes);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^eventide: \S+\/notes\.md:\d+.*\n$/);
    expect((await eventide('import', '--dry-run', changed)).code).toBe(1);
  });

  test('takes a file of terms into the term base, which export writes and check takes', async () => {
    const csv = join(folder, 'terms.csv');
    writeFileSync(csv, 'concept,it-IT,it-IT forbidden,es-ES\ncert,certificato,attestato,certificado\n');
    const into = ['--catalog', 'certificate-connector'];
    const imported = '1 concept added, 0 changed, 0 as in the term base\n';
    const preview = await eventide('import', '--format', 'terms', csv, '--dry-run', ...into);
    expect(preview).toEqual({ code: 1, stdout: imported, stderr: '' });
    expect(await eventide('import', '--format', 'terms', csv, ...into)).toMatchObject({ code: 0, stdout: imported });
    const tbx = join(folder, 'terms.tbx');
    await eventide('export', '--format', 'tbx', '--multilingual', '--output', tbx, ...into);
    expect(readFileSync(tbx, 'utf8')).toContain('<conceptEntry id="cert">');
    expect(await eventide('import', '--format', 'tbx', tbx, ...into)).toMatchObject({
      ...{ code: 0, stdout: '0 concepts added, 0 changed, 1 as in the term base\n' },
    });
    const wrong = join(folder, 'wrong.md');
    writeFileSync(wrong, page.replaceAll('certificato', 'attestato'));
    const checked = await eventide('check', wrong, '--terms', tbx, '--rule', 'term-base', '--format', 'json');
    const { findings } = JSON.parse(checked.stdout) as { findings: readonly { suggestion: string | null }[] };
    expect(findings.map(({ suggestion }) => suggestion)).toContain('certificato');
    writeFileSync(csv, `concept,it-IT\ncert,${'x'.repeat(201)}\n`);
    expect(await eventide('import', '--format', 'terms', csv, ...into)).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining('“cert”') as string },
    });
  });

  describe('with pages of several articles', () => {
    const docs = join(folder, 'docs');
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(docs, path)), { recursive: true });
      writeFileSync(join(docs, path), text);
      return join(docs, path);
    };
    const agent = write('agent/de-de.md', buildPage({ locale: null, ids: [2001, 2002] }));
    write('scanner/it-it.md', buildPage({ locale: 'it-IT', ids: [3001, 3002, 3003] }));

    test('refuses a page of another article than the catalogue named, with the numbers', async () => {
      expect(await eventide('import', agent, '--catalog', 'certificate-connector')).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(
          /^eventide: de-de\.md: 0 of its 4 events and codes are in the catalogue certificate-connector[^\n]+\n$/,
        ) as string,
      });
      expect(await eventide('import', agent)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^eventide: de-de\.md: No catalogue has half[^\n]+name a new[^\n]+\n$/) as string,
      });
    });

    test('makes a catalogue that is named, and finds it again by what is on the page', async () => {
      const first = await eventide('import', agent, '--catalog', 'agent');
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(first.stdout).toMatch(/^de-de\.md {2}de-DE {2}new, \d+ texts\nagent is at revision 1\.\n$/);
      const other = write('agent/other.md', buildPage({ locale: null, ids: [2001, 2002, 2003] }));
      const second = await eventide('import', other, '--locale', 'fr_FR');
      expect(second.stdout).toMatch(/^other\.md {2}fr-FR {2}new, \d+ texts\nagent is at revision 2\.\n$/);
    });

    test('imports all of them or none', async () => {
      const both = await eventide('import', docs, '--locale', 'fr-FR');
      expect(both).toMatchObject({ code: 2, stdout: '' });
      expect(both.stderr).toMatch(/^eventide: it-it\.md: No catalogue has half[^\n]+\n$/);
    });

    test('makes a catalogue of each in a store that has none', async () => {
      write('scanner/catalog.json', '{ "name": "Scanners", "source": "it-IT" }');
      const { code, stdout, stderr } = await eventide(
        'import',
        docs,
        '--locale',
        'fr-FR',
        '--data',
        join(folder, 'new'),
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.split('\n').filter((line) => line.includes('revision'))).toEqual([
        'agent is at revision 1.',
        'scanner is at revision 1.',
      ]);
      const store = await openStore({ kind: 'embedded', folder: join(folder, 'new') });
      try {
        const scanners = await store.currentDocuments('scanner');
        expect(scanners?.settings).toMatchObject({ name: 'Scanners', source: 'it-IT' });
        expect(scanners?.documents).toMatchObject([{ locale: 'it-IT', isSource: true, file: 'it-it.md' }]);
      } finally {
        await store.close();
      }
    });
  });

  test('reads back what export has written, into an empty store only', async () => {
    const backup = join(folder, 'backup.jsonl');
    expect(await eventide('export', '--format', 'backup', '--output', backup)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const again = ['import', '--format', 'backup', backup, '--data', join(folder, 'other')];
    expect(await eventide(...again)).toMatchObject({ code: 0, stderr: '' });
    const copy = join(folder, 'copy.jsonl');
    await eventide('export', '--format', 'backup', '--output', copy, '--data', join(folder, 'other'));
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(backup, 'utf8'));
    const twice = await eventide(...again);
    expect(twice.code).toBe(2);
    expect(twice.stderr).toMatch(/^eventide: [^\n]+\n$/);
  });

  test('writes no backup while another process has the embedded store open, and names the process', async () => {
    const data = join(folder, 'data');
    const store = await openStore({ kind: 'embedded', folder: data });
    try {
      const { code, stdout, stderr } = await eventide('export', '--format', 'backup');
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`Process ${process.pid} has the store in ${data} open`);
    } finally {
      await store.close();
    }
  });

  test('says in one line what it cannot use', async () => {
    for (const args of [
      ['import'],
      ['import', changed, '--database', 'mysql://x'],
      ['import', changed, '--database', 'postgres://nobody@127.0.0.1:1/none'],
      ['import', changed, '--catalog', '../x'],
      ['export'],
      ['import', '--format', 'backup', join(folder, 'missing.jsonl'), '--data', join(folder, 'third')],
    ]) {
      const { code, stdout, stderr } = await eventide(...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toMatch(/^eventide: [^\n]+\n$/);
    }
  });
});
