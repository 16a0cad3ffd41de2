import { describe, expect, test } from 'vitest';
import { isFromOurPage, ownPath } from './same-origin.ts';

const request = (headers: Readonly<Record<string, string>>) => ({
  headers: new Headers({ host: 'eventide.example', 'x-forwarded-proto': 'https', ...headers }),
});

describe('a request from a page of ours', () => {
  test('is one that the browser says is', () => {
    expect(isFromOurPage(request({ 'sec-fetch-site': 'same-origin' }))).toBe(true);
    expect(isFromOurPage(request({ 'sec-fetch-site': 'cross-site' }))).toBe(false);
    expect(isFromOurPage(request({ 'sec-fetch-site': 'same-site' }))).toBe(false);
  });

  test('names our origin where the browser does not say', () => {
    expect(isFromOurPage(request({ origin: 'https://eventide.example' }))).toBe(true);
    expect(isFromOurPage(request({ origin: 'https://evil.example' }))).toBe(false);
    expect(isFromOurPage(request({ origin: 'null' }))).toBe(false);
  });
});

describe('the way on after signing in', () => {
  test('stays on this site', () => {
    expect(ownPath('/compare?disagree=1', '/')).toBe('/compare?disagree=1');
    for (const elsewhere of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      'x',
      '',
    ]) {
      expect(ownPath(elsewhere, '/account'), elsewhere).toBe('/account');
    }
    expect(ownPath(null, '/')).toBe('/');
  });
});
