import { describe, expect, test } from 'vitest';
import { canonicalTag, matchTag, negotiate, parseAcceptLanguage } from './negotiate.ts';

describe('Accept-Language', () => {
  test('is read best first, in canonical spelling', () => {
    expect(parseAcceptLanguage('en;q=0.5, pt-pt, ru;q=0.8')).toEqual(['pt-PT', 'ru', 'en']);
  });

  test('leaves out what is refused, a wildcard and nonsense', () => {
    expect(parseAcceptLanguage('*, de;q=0, !!, it;q=x')).toEqual([]);
    expect(parseAcceptLanguage(null)).toEqual([]);
  });
});

describe('matching a language', () => {
  test('prefers the exact tag to another region', () => {
    expect(matchTag('pt-PT', ['pt-BR', 'pt-PT'])).toBe('pt-PT');
    expect(matchTag('pt-BR', ['pt-PT'])).toBe('pt-PT');
  });

  test('never crosses a script', () => {
    expect(matchTag('zh-TW', ['zh-CN'])).toBeNull();
    expect(matchTag('sr-Latn', ['sr-Cyrl'])).toBeNull();
  });

  test('says which wish was answered', () => {
    expect(negotiate(['de', 'it'], ['sv-SE', 'it-IT'])).toEqual({ wanted: 'it', found: 'it-IT' });
    expect(negotiate(['de'], ['it-IT'])).toBeNull();
  });

  test('takes no malformed tag', () => {
    expect(canonicalTag('not a tag')).toBeNull();
    expect(canonicalTag('IT-it')).toBe('it-IT');
  });
});
