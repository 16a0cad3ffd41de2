import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { alignCatalog, textHash } from '@eventide/catalog';
import { openStore } from '@eventide/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventide as inMemory, fivePages } from '../../test/memory-io.ts';
import { nodeIo } from '../node-io.ts';
import { run } from '../run.ts';

const names = [...fivePages().keys()];

describe('eventide export of pages', () => {
  test('writes one language pair to standard output', async () => {
    const { code, stdout, stderr } = await inMemory([
      ...['export', ...names, '--format', 'tmx', '--reference', 'es-ES', '--locale', 'it-IT'],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<\?xml [^\n]*\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n/);
    expect(stdout).toContain('creationtoolversion="1.2.3"');
  });

  test('wants to be told what to translate from where no page is the source', async () => {
    const { code, stdout, stderr } = await inMemory(['export', ...names, '--format', 'xliff', '--locale', 'it-IT']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--reference; there are: es-ES, it-IT, pt-PT, ru-RU, sv-SE;');
    const sourced = await inMemory([
      ...['export', ...names, '--format', 'xliff', '--locale', 'it-IT', '--source', 'es-ES'],
    ]);
    expect(sourced.stdout).toContain('source-language="es-ES" target-language="it-IT"');
  });

  test('wants a folder for several files', async () => {
    const { code, stderr } = await inMemory(['export', ...names, '--format', 'tmx', '--reference', 'es-ES']);
    expect(code).toBe(2);
    expect(stderr).toContain('this makes 4 files: name a folder with --output');
  });

  test('writes all languages into one file if asked', async () => {
    const tmx = await inMemory(['export', ...names, '--format', 'tmx', '--multilingual']);
    expect(tmx.stdout).toContain('srclang="*all*"');
    const csv = await inMemory(['export', ...names, '--format', 'csv']);
    expect(csv.stdout).toMatch(/^\uFEFFsegment,kind,es-ES,it-IT,pt-PT,ru-RU,sv-SE\r\n/);
    const lines = (await inMemory(['export', ...names, '--format', 'jsonl', '--locale', 'it-IT'])).stdout.trimEnd();
    const first = JSON.parse(lines.split('\n')[0] ?? '') as Record<string, unknown>;
    expect(first).toMatchObject({ segmentKey: 'page/title', locale: 'it-IT', review: 'UNREVIEWED', line: 2 });
  });

  test('has the terms of the texts, and a patch of what findings suggest', async () => {
    const terms = await inMemory(['export', ...names, '--format', 'terms']);
    expect(terms.stdout).toMatch(/^es-ES certificado,certificado/m);
    const tbx = await inMemory(['export', ...names, '--format', 'tbx', '--multilingual']);
    expect(tbx.stdout).toContain('<tbx type="TBX-Basic"');
    const { code, stdout } = await inMemory(['export', ...names, '--format', 'patch', '--locale', 'pt-PT']);
    expect(code).toBe(0);
    expect(stdout.match(/^diff --git .*$/gm)).toEqual(['diff --git a/docs/pt-pt.md b/docs/pt-pt.md']);
    expect(stdout).toMatch(/^\+.* no \*\*Visualizador/m);
  });

  test('writes nothing where a page could not be used, or what is asked for does not exist', async () => {
    expect(await inMemory(['export', ...names, 'none.md', '--format', 'csv'])).toMatchObject({ code: 2, stdout: '' });
    const { stderr } = await inMemory(['export', ...names, '--format', 'csv', '--locale', 'de-DE']);
    expect(stderr).toContain('no page is in “de-DE”; there are: es-ES,');
    expect((await inMemory(['export', ...names])).stderr).toContain('--format is one of: tmx, xliff,');
  });
});

describe('eventide export of the store', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'eventide-export-'));
  const documents = resolve(import.meta.dirname, '../../../../documents');
  const data = join(folder, 'data');
  const out = join(folder, 'out');
  const key = 'event/20202/description';
  let old = '';

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
      data,
    };
    return { code: await run(args, io), stdout, stderr };
  }

  beforeAll(async () => {
    expect((await eventide('import', join(documents, '*.md'))).code).toBe(0);
    const store = await openStore({ kind: 'embedded', folder: data });
    const current = await store.currentDocuments('certificate-connector');
    if (current === null) throw new Error('no catalogue');
    const catalog = alignCatalog(current.documents, current.options);
    const texts = catalog.segments.find((segment) => segment.key === key)?.texts;
    const [portuguese, italian] = [texts?.get('pt-PT'), texts?.get('it-IT')];
    if (portuguese === undefined || italian === undefined) throw new Error('no text');
    old = portuguese.markdown;
    const actor = { id: null, name: 'A reviewer', role: null };
    const cell = { segmentKey: key, locale: 'pt-PT', textHash: textHash(portuguese) };
    const saved = await store.suggestTranslation({
      ...{ catalog: catalog.slug, cell, markdown: old.replace('do do', 'do'), actor },
    });
    if (saved.kind !== 'SAVED') throw new Error(saved.kind);
    const { id, version } = saved.suggestion;
    await store.decideSuggestion({ id, version, state: 'ACCEPTED', actor });
    await store.reviewTranslations({
      catalog: catalog.slug,
      changes: [{ segmentKey: key, locale: 'it-IT', textHash: textHash(italian), state: 'APPROVED', version: 0 }],
      actor,
    });
    await store.close();
  }, 240_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('a suggestion that was accepted is a patch that git applies to the original file, and changes that cell only', async () => {
    const patch = join(folder, 'accepted.patch');
    const { code, stderr } = await eventide('export', '--format', 'patch', '--output', patch);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const tree = join(folder, 'tree');
    cpSync(documents, tree, { recursive: true });
    execFileSync('git', ['apply', patch], { cwd: tree });
    for (const name of readdirSync(documents).filter((one) => one.endsWith('.md'))) {
      const before = readFileSync(join(documents, name), 'utf8');
      const after = name === 'pt-pt.md' ? before.replace(old, old.replace('do do', 'do')) : before;
      expect(readFileSync(join(tree, name), 'utf8'), name).toBe(after);
    }
  });

  test('states of review go along, and several files go into a folder', async () => {
    expect(await eventide('export', '--format', 'xliff', '--reference', 'es-ES', '--output', out)).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(readdirSync(out).sort()).toEqual(
      ['it-IT', 'pt-PT', 'ru-RU', 'sv-SE'].map((locale) => `certificate-connector.es-ES.${locale}.xlf`),
    );
    const italian = readFileSync(join(out, 'certificate-connector.es-ES.it-IT.xlf'), 'utf8');
    expect(italian.match(/<trans-unit [^>]*approved="yes"/g)).toEqual([expect.stringContaining(key) as string]);
  });

  test('what a translator sends back are suggestions, once; what belongs nowhere is listed', async () => {
    mkdirSync(out, { recursive: true });
    const file = join(out, 'back.csv');
    writeFileSync(file, `segment,sv-SE\n${key},Ny text.\nevent/1/description,Nej\n`);
    const preview = await eventide('import', '--format', 'csv', '--dry-run', file);
    expect(preview).toMatchObject({ code: 1, stdout: expect.stringContaining(`sv-SE ${key}: Ny text.\n`) as string });
    const first = await eventide('import', '--format', 'csv', file);
    expect(first.code).toBe(0);
    expect(first.stdout).toBe('1 suggestion made; 0 as in the pages, 0 suggested already, 1 not matched\n');
    expect(first.stderr).toMatch(/back\.csv:3: event\/1\/description sv-SE: the pages have no such text\n$/);
    const again = await eventide('import', '--format', 'csv', file);
    expect(again.stdout).toBe('0 suggestions made; 0 as in the pages, 1 suggested already, 1 not matched\n');
    const lines = join(out, 'texts.jsonl');
    expect((await eventide('export', '--format', 'jsonl', '--locale', 'sv-SE', '--output', lines)).code).toBe(0);
    expect(readFileSync(lines, 'utf8')).toContain('"suggestions":["Ny text."]');
  });

  test('a damaged file makes no suggestion, and is named with its line', async () => {
    const file = join(out, 'bad.xlf');
    writeFileSync(file, '<xliff version="1.2"\n><file');
    expect(await eventide('import', '--format', 'xliff', file)).toEqual({
      ...{ code: 2, stdout: '' },
      stderr: `eventide: ${file}: line 2: is malformed, or was cut off\n`,
    });
  });
});
