import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPageError } from '../wording.ts';
import { pageLimits } from './limits.ts';
import { measurePage } from './measure.ts';
import { readPage } from './read-page.ts';

const page = `---
title: Events
ms.contentlocale: it-IT
---

# <a name="events"></a>Events

| ID | Name | Description | Codes |
| --- | --- | --- | --- |
| 10301 | ServiceStarted | Started | 0x00000401 |

| Code | Name | Message |
| --- | --- | --- |
| 0x00000401 | InvalidRequest | Bad request |
`;

const read = (source: string, limits: Partial<typeof pageLimits> = {}) =>
  readPage(source, { file: 'it.md' }, { ...pageLimits, ...limits });

function refusal(source: string, limits: Partial<typeof pageLimits>) {
  const outcome = read(source, limits);
  if (outcome.kind === 'READ') return null;
  const { code, line } = outcome.refusal;
  return { code, line, words: formatPageError(outcome.refusal, 'en') };
}

describe('a page in bounds', () => {
  it('is read', () => {
    expect(read(page)).toMatchObject({ kind: 'READ', document: { locale: 'it-IT' } });
  });

  it('is refused at the line that is nested too deeply', () => {
    const nested = `${page}\n> > - one\n\n> > - > two\n`;
    expect(refusal(nested, { nesting: 4 })).toBeNull();
    expect(refusal(nested, { nesting: 3 })).toEqual({
      code: 'TOO_COMPLEX',
      line: 18,
      words:
        'it.md:18:1: Quotes and lists are nested 4 deep here, a page is read to a depth of 3: check what the file is.',
    });
  });

  it('is refused with more table cells than it may have', () => {
    expect(refusal(page, { cells: 100 })).toBeNull();
    expect(refusal(page, { cells: 10 })).toMatchObject({ code: 'TOO_COMPLEX', line: null });
  });

  it('that is no page is refused for what it is', () => {
    expect(refusal('\0', {})).toMatchObject({ code: 'NOT_MARKDOWN' });
  });

  it('read before is read whatever its measures', () => {
    const outcome = readPage(`${page}\n> > > > deep\n`, { file: 'it.md' }, null);
    expect(outcome.kind).toBe('READ');
  });
});

describe('a measure', () => {
  it('counts list items by their markers and by their indentation', () => {
    expect(measurePage('- one\n  - two\n    1. three\n').nesting).toBe(3);
    expect(measurePage('1. > * one\r\n').nesting).toBe(3);
    expect(measurePage('12345\n*one*\n---\n- - -\n').nesting).toBe(3);
    expect(measurePage('        code\n').nesting).toBe(0);
  });

  it('leaves out bars that are escaped', () => {
    expect(measurePage('| a | b \\| c |\n').cells).toBe(3);
  });

  it('of any text is finite, and never smaller for a text with more behind it', () => {
    const text = fc.string({ unit: fc.constantFrom('>', '-', ' ', '1', '.', '|', '\\', '\n', '\r', 'a') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [short, long] = [measurePage(one), measurePage(`${one}\n${other}`)];
        expect(long.nesting).toBeGreaterThanOrEqual(short.nesting);
        expect(long.cells).toBeGreaterThanOrEqual(short.cells);
        expect(long.cells).toBeLessThanOrEqual(one.length + other.length);
      }),
    );
  });
});
