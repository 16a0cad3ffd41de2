import { describe, expect, test } from 'vitest';
import { addressOf, readView } from './view.ts';

describe('the address of the history', () => {
  test('compares a revision with the one before it unless it says otherwise', () => {
    expect(readView({ to: '3' })).toEqual({ to: 3, from: 2, locale: '', after: '', lang: '' });
    expect(readView({ to: '3', from: '1', locale: 'it-IT' })).toMatchObject({ from: 1, locale: 'it-IT' });
    expect(readView({ to: '1' }).from).toBe(0);
  });

  test('is the list of revisions where it names none', () => {
    for (const to of [undefined, '', 'x', '-1', '1.5', '99999999999']) {
      expect(addressOf(readView({ to, locale: 'it-IT' }))).toBe('/history');
    }
  });

  test('is the same for the same view', () => {
    expect(addressOf(readView({ to: '3', from: '2' }))).toBe('/history?to=3');
    expect(addressOf(readView({ lang: 'it', to: '3', from: '1', locale: 'it-IT' }))).toBe(
      '/history?from=1&to=3&locale=it-IT&lang=it',
    );
  });
});
