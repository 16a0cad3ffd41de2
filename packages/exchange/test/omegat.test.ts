import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTmx, suggestionsIn, tmxFile } from '../src/index.ts';
import { isInstalled } from './readers.ts';
import { expectedPairs, spanishAndItalian } from './texts.ts';

const folders = ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary'];
const settings = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir']
  .map((name) => `<${name}>__DEFAULT__</${name}>`)
  .join('');
const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">${settings}<source_dir_excludes/>
<source_lang>ES-ES</source_lang><target_lang>IT-IT</target_lang>
<source_tok>org.omegat.tokenizer.LuceneSpanishTokenizer</source_tok>
<target_tok>org.omegat.tokenizer.LuceneItalianTokenizer</target_tok>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>`;

describe.skipIf(!isInstalled('omegat'))('OmegaT', () => {
  const root = mkdtempSync(join(tmpdir(), 'omegat-'));
  const home = join(root, 'project');
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('translates with our memory, and what it has saved comes back to the texts it is of', () => {
    const pair = spanishAndItalian();
    const expected = [...expectedPairs(pair)].filter(([key]) => /^event\/20[12]\d\d\/description$/.test(key));
    expect(expected.length).toBeGreaterThan(3);
    for (const folder of folders) mkdirSync(join(home, folder), { recursive: true });
    writeFileSync(join(home, 'omegat.project'), project);
    writeFileSync(join(home, 'tm/auto/eventide.tmx'), tmxFile(pair).text);
    writeFileSync(join(home, 'source/texts.txt'), expected.map(([, [source]]) => `${source}\n`).join('\n'));
    execFileSync('omegat', [home, '--mode=console-translate', `--config-dir=${join(root, 'config')}`], {
      stdio: 'ignore',
    });
    const translated = readFileSync(join(home, 'target/texts.txt'), 'utf8').replaceAll('\r\n', '\n');
    expect(translated).toBe(expected.map(([, [, target]]) => `${target}\n`).join('\n'));

    const saved = readFileSync(join(home, 'project-omegat.tmx'), 'utf8');
    const [key = '', [, old] = ['', '']] = expected[0] ?? [];
    const read = readTmx(saved.replace(`<seg>${old}</seg>`, '<seg>Nuovo.</seg>'));
    if (read.kind === 'REFUSED') throw new Error(read.fault);
    expect(suggestionsIn(pair.catalog, read.texts)).toEqual({
      suggestions: [{ segmentKey: key, locale: 'it-IT', markdown: 'Nuovo.' }],
      unchanged: expected.length - 1,
      unmatched: [],
    });
  });
});
