import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address, longestText, reader, unknownValues } from './address.ts';

describe('the parameters of an address', () => {
  test('are lists repeated, separated by commas, or both, each value once', () => {
    expect(reader({ code: ['a, b', 'b', ''] }).list('code')).toEqual(['a', 'b']);
    expect(reader({}).list('code')).toEqual([]);
  });

  test('are taken in any case, in the order of the choices', () => {
    const read = reader({ severity: 'warning,FATAL,Error', kind: 'CODES' });
    expect(read.among('severity', ['ERROR', 'WARNING', 'INFORMATION'])).toEqual(['ERROR', 'WARNING']);
    expect(read.choice('kind', ['events', 'codes'])).toBe('codes');
    expect(read.choice('sort', ['id'])).toBeNull();
  });

  test('are without spaces around them, and a text is no longer than one can search for', () => {
    const read = reader({ text: `  ${'x'.repeat(500)}`, at: [' first ', 'second'] });
    expect(read.one('at')).toBe('first');
    expect(read.text('text')).toBe('x'.repeat(longestText));
  });

  test('come back from the address that was written with them', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, list) => {
        const href = address('/events', [['text', text], ...list.map((value) => ['code', value] as const)]);
        const search = new URL(href, 'http://localhost').searchParams;
        expect(search.get('text') ?? '').toBe(text);
        expect(search.getAll('code')).toEqual(list.filter((value) => value !== ''));
      }),
    );
  });

  test('that no filter has are named, with those that it has', () => {
    const choices = { severity: ['ERROR'], kind: ['events', 'codes'] };
    expect(unknownValues({ severity: ['error,FATAL'], kind: 'pages', text: 'x' }, choices)).toEqual([
      { name: 'severity', value: 'FATAL', known: ['ERROR'] },
      { name: 'kind', value: 'pages', known: ['events', 'codes'] },
    ]);
    expect(unknownValues({ severity: '' }, choices)).toEqual([]);
  });
});
