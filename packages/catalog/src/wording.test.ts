import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordingFaults } from './message/faults.ts';
import { messageLanguages } from './message/languages.ts';
import { PageError } from './parse/page-error.ts';
import { formatDiagnostic, formatPageError, wording } from './wording.ts';

/** The sources of the catalogue, without tests and without the English messages themselves. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts') && !/(\.test|^messages|^english)\.ts$/.test(entry.name)) {
      yield readFileSync(path, 'utf8');
    }
  }
}

describe('the messages of the catalogue', () => {
  it('are in every language, with the same parameters', () => {
    expect(wordingFaults(wording)).toEqual([]);
  });

  it('are all in use', () => {
    const code = [...sources(import.meta.dirname)].join('\n');
    expect(Object.keys(wording.english).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });

  it('tell file, line and what to do in the language asked for', () => {
    const error = new PageError(
      { file: 'it-it.md', line: 4, column: 19 },
      { messageId: 'locale-malformed', data: { value: 'it_IT!', field: 'lang' }, code: 'LOCALE_MISSING' },
    );
    expect(error.message).toBe(
      'it-it.md:4:19: “it_IT!” in lang is not a BCP 47 tag of a known language: write one such as “it-IT”.',
    );
    expect(formatPageError(error, 'it')).toBe(
      'it-it.md:4:19: «it_IT!» in lang non è un tag BCP 47 di una lingua conosciuta: scrivine uno come «it-IT».',
    );
    expect(formatPageError(error, 'ja-JP')).toBe(error.message);
  });

  it.each(messageLanguages)('show markup in a page as it is written: %s', (language) => {
    const diagnostic = { id: 'anchor-missing', data: { anchor: 'section-2' } };
    expect(formatDiagnostic(diagnostic, language)).toContain('(<a name="…"></a>)');
    expect(formatDiagnostic({ id: 'row-column-count', data: { cells: 5, columns: 4 } }, language)).toContain('(\\|)');
  });
});
