import { describe, expect, test } from 'vitest';
import { fieldsOf } from './fields.ts';

describe('what a change changed', () => {
  test('is told field by field, without what stayed', () => {
    expect(
      fieldsOf({ state: 'UNREVIEWED', textHash: 'a', version: 1 }, { state: 'APPROVED', textHash: 'a', version: 2 }),
    ).toEqual([
      { name: 'state', before: 'UNREVIEWED', after: 'APPROVED' },
      { name: 'version', before: '1', after: '2' },
    ]);
  });

  test('is everything there is where there was nothing, but for what is empty', () => {
    expect(fieldsOf(null, { revision: 2, added: [], changed: ['it-IT', 'ru-RU'], note: null })).toEqual([
      { name: 'revision', before: null, after: '2' },
      { name: 'changed', before: null, after: 'it-IT, ru-RU' },
    ]);
    expect(fieldsOf({ role: 'admin' }, null)).toEqual([{ name: 'role', before: 'admin', after: null }]);
    expect(fieldsOf(null, null)).toEqual([]);
  });

  test('is without hashes, which say nothing to people', () => {
    expect(fieldsOf(null, { state: 'APPROVED', textHash: 'e3b0c442', cellHash: '98fc1c14' })).toEqual([
      { name: 'state', before: null, after: 'APPROVED' },
    ]);
  });

  test('has a list of things in a row', () => {
    const renderings = [
      { term: 'certificado', state: 'PREFERRED', locale: 'es-ES' },
      { term: 'credencial', state: 'FORBIDDEN', locale: 'es-ES' },
    ];
    expect(fieldsOf(null, { renderings })).toEqual([
      { name: 'renderings', before: null, after: 'certificado PREFERRED es-ES; credencial FORBIDDEN es-ES' },
    ]);
  });
});
