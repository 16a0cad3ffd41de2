import { describe, expect, test } from 'vitest';
import { isSearchKey } from './search-key.ts';

const press = (key: string, more: object = {}) =>
  isSearchKey({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    target: { tagName: 'BODY' } as unknown as EventTarget,
    ...more,
  });

describe('the keys of the search', () => {
  test('a slash leads there, except while writing', () => {
    expect(press('/')).toBe(true);
    expect(press('/', { target: { tagName: 'INPUT' } })).toBe(false);
    expect(press('/', { target: { tagName: 'DIV', isContentEditable: true } })).toBe(false);
  });

  test('Ctrl+K and Command-K lead there even while writing', () => {
    expect(press('k', { ctrlKey: true, target: { tagName: 'INPUT' } })).toBe(true);
    expect(press('K', { metaKey: true })).toBe(true);
  });

  test('nothing else does', () => {
    expect(press('k')).toBe(false);
    expect(press('/', { ctrlKey: true })).toBe(false);
    expect(press('/', { isComposing: true })).toBe(false);
  });
});
