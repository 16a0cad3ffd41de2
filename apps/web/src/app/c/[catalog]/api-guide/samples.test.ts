import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { samplesOf } from './samples.ts';

const codeOf = (id: string, catalog: string) =>
  samplesOf({ origin: 'https://eventide.example.org', catalog, locale: 'it-IT', kind: 'codes' }).find(
    (sample) => sample.id === id,
  )?.code ?? '';

describe('a sample', () => {
  test('of curl gives the shell one JSON document, whatever the catalogue is called', () => {
    const printed = codeOf('curl', `it's "x"`).replace(/^curl /, `printf '%s\\n' `);
    const words = execFileSync('sh', ['-c', printed], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(words[0]).toBe('https://eventide.example.org/graphql');
    expect(JSON.parse(words.at(-1) ?? '')).toMatchObject({ variables: { catalog: `it's "x"`, locale: 'it-IT' } });
  });

  test('of PowerShell doubles quotation marks, and shows what a catalogue of codes has', () => {
    const code = codeOf('powershell', "it's");
    expect(code).toContain("catalog = 'it''s'");
    expect(code).toContain("-Uri 'https://eventide.example.org/graphql'");
    expect(code).toContain('$answer.data.diagnosticCodes.nodes');
  });
});
