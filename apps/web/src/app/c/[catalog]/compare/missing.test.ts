import { describe, expect, test } from 'vitest';
import { consensusOf, invariantsOf, missingInvariants } from './missing.ts';

const row = (...columns: readonly (string | null)[]) =>
  columns.map((column) => (column === null ? null : new Set(column.split(' ').filter((token) => token !== ''))));

describe('an invariant is missing', () => {
  test('where every other column has it', () => {
    expect(missingInvariants([row('NDES', 'SVC NDES', 'SVC NDES')])).toEqual([[['SVC'], [], []]]);
  });

  test('not where only some others have it', () => {
    expect(missingInvariants([row('', '', 'SVC', 'SVC')])).toEqual([[[], [], [], []]]);
  });

  test('not between two languages alone: neither is the witness', () => {
    expect(missingInvariants([row('', 'SVC')])).toEqual([[[], []]]);
    expect(missingInvariants([row('', 'SVC', null)])).toEqual([[[], [], []]]);
  });

  test('not in a language that lacks the whole text', () => {
    expect(missingInvariants([row(null, 'SVC', 'SVC')])).toEqual([[[], [], []]]);
  });

  test('not in a language that writes it in words in every row', () => {
    expect(missingInvariants([row('', 'ID', 'ID'), row('', 'ID', 'ID')])).toEqual([
      [[], [], []],
      [[], [], []],
    ]);
  });

  test('in a language that uses it elsewhere', () => {
    const [first] = missingInvariants([row('', 'ID', 'ID'), row('ID', 'ID', 'ID'), row('', 'ID', 'ID')]);
    expect(first).toEqual([['ID'], [], []]);
  });
});

describe('the invariants of a text', () => {
  test('are its codes and acronyms, each once', () => {
    expect([...invariantsOf('Vea 0x00000401 del NDES, NDES.')]).toEqual(['0x00000401', 'NDES']);
  });

  test('take a decimal comma and a decimal point for the same number', () => {
    expect(invariantsOf('1,5')).toEqual(invariantsOf('1.5'));
  });
});

describe('what most languages share', () => {
  test('is what more than half of those with the text have', () => {
    expect(consensusOf(row('NDES SVC', 'NDES', 'SVC NDES', ''))).toEqual(['NDES']);
    expect(consensusOf(row('NDES SVC', 'SVC', null))).toEqual(['SVC']);
    expect(consensusOf(row(null, null))).toEqual([]);
  });
});
