import { describe, expect, test } from 'vitest';
import { claimsOf, knownLocale } from './claims.ts';

describe('the language that is said of a page', () => {
  test('is a tag of a language that there is, in canonical spelling', () => {
    expect(knownLocale(' EN-us ')).toBe('en-US');
    expect(knownLocale('zh-hant-tw')).toBe('zh-Hant-TW');
    for (const bad of ['', 'klingon', 'qq', 'en_US', 'english']) expect(knownLocale(bad), bad).toBeNull();
  });

  test('is forgotten with its file', () => {
    const claims = { 'a.md': { locale: 'en-US', isSource: true }, 'b.md': { locale: 'de-DE', isSource: false } };
    expect(claimsOf(claims, [{ name: 'b.md' }, { name: 'c.md' }])).toEqual({ 'b.md': claims['b.md'] });
  });
});
