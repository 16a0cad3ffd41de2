import { describe, expect, it } from 'vitest';
import { messageParameters, wordingFaults } from './faults.ts';
import { formatById, type Translations } from './wording.ts';

const english = { lost: '{count, plural, one {# row} other {# rows}} of <q>{page}</q>' };
const good: Translations = {
  es: { lost: '<q>{page}</q>: {count, plural, one {# fila} many {# filas} other {# filas}}' },
  it: { lost: '<q>{page}</q>: {count, plural, one {# riga} many {# righe} other {# righe}}' },
  'pt-PT': { lost: '<q>{page}</q>: {count, plural, one {# linha} many {# linhas} other {# linhas}}' },
  ru: { lost: '<q>{page}</q>: {count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}' },
  sv: { lost: '<q>{page}</q>: {count, plural, one {# rad} other {# rader}}' },
};
const faultsOf = (sv: Record<string, string>): readonly string[] =>
  wordingFaults({ english, translations: { ...good, sv } });

describe('the faults of translated messages', () => {
  it('are none where every language says the same', () => {
    expect(wordingFaults({ english, translations: good })).toEqual([]);
  });

  it.each([
    ['a missing message', {}, 'sv: "lost" is missing'],
    ['an empty message', { lost: ' ' }, 'sv: "lost" is empty'],
    ['a message that English does not have', { ...good.sv, old: 'x' }, 'sv: "old" is no message in English'],
    ['a missing plural form', { lost: '<q>{page}</q> {count, plural, other {#}}' }, 'lacks the plural form "one"'],
    ['another parameter', { lost: '<q>{pages}</q> {count, number}' }, 'uses <q> {count number} {pages}'],
    ['a missing tag', { lost: '{page} {count, number}' }, 'English <q>'],
    ['invalid syntax', { lost: '{page' }, 'is not valid ICU MessageFormat'],
  ])('include %s', (_, sv, fault) => {
    expect(faultsOf(sv as Record<string, string>).join('\n')).toContain(fault);
  });

  it('include a plural form that only one language needs', () => {
    const ru = { lost: '<q>{page}</q> {count, plural, one {#} other {#}}' };
    expect(wordingFaults({ english, translations: { ...good, ru } })).toEqual([
      'ru: "lost" lacks the plural form "few" of "count"',
      'ru: "lost" lacks the plural form "many" of "count"',
    ]);
  });

  it('include a choice that a translation does not have', () => {
    const kinds = { kind: '{kind, select, CODE {code} other {text}}' };
    const sv = { kind: '{kind, select, other {text}}' };
    const translations = { es: kinds, it: kinds, 'pt-PT': kinds, ru: kinds, sv };
    expect(wordingFaults({ english: kinds, translations })).toEqual([
      'sv: "kind" uses {kind select other}, English {kind select CODE other}',
    ]);
  });
});

describe('a message by its id', () => {
  it('is said in the language asked for, and in English where there is no translation', () => {
    const wording = { english, translations: { ...good, sv: {} } };
    const data = { count: 2, page: 'a.md' };
    expect(formatById(wording, 'lost', data, 'ru-RU')).toBe('«a.md»: 2 строки');
    expect(formatById(wording, 'lost', data, 'sv-SE')).toBe('2 rows of “a.md”');
    expect(formatById(wording, 'lost', data, 'ja')).toBe('2 rows of “a.md”');
    expect(() => formatById(wording, 'found', data, 'en')).toThrow(RangeError);
  });

  it('names its parameters once each', () => {
    expect(messageParameters(`${english.lost} {page}`)).toEqual(['count', 'page']);
  });
});
