import { describe, expect, test } from 'vitest';
import { termChanges } from './term-changes.ts';

const term = (locale: string, text: string, state: 'PREFERRED' | 'ADMITTED' | 'FORBIDDEN' = 'PREFERRED') => ({
  ...{ locale, term: text, state },
});

describe('the terms that an import changes', () => {
  test('are those that come or go, by locale; a state that changes is both', () => {
    const before = [term('it-IT', 'certificato'), term('es-ES', 'certificado')];
    const after = [
      term('it-IT', 'certificato', 'FORBIDDEN'),
      term('es-ES', 'certificado'),
      term('de-DE', 'Zertifikat'),
    ];
    expect(termChanges(before, after)).toEqual([
      { ...term('de-DE', 'Zertifikat'), kind: 'ADDED' },
      { ...term('it-IT', 'certificato'), kind: 'REMOVED' },
      { ...term('it-IT', 'certificato', 'FORBIDDEN'), kind: 'ADDED' },
    ]);
    expect(termChanges(after, after)).toEqual([]);
  });
});
