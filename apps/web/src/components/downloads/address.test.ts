import { expect, test } from 'vitest';
import { downloadAddress } from './address.ts';

test('a download asks for exactly what the page shows', () => {
  const where = { rule: ['typo'], text: null, isSource: false };
  const path = downloadAddress('sarif', { of: 'findings', catalog: 'a', where, locales: ['it-IT', 'sv-SE'] });
  const { pathname, searchParams } = new URL(path, 'http://web.test');
  expect(pathname).toBe('/export/sarif');
  expect(JSON.parse(searchParams.get('where') ?? '')).toEqual({ rule: ['typo'], isSource: false });
  expect(searchParams.get('locale')).toBe('it-IT,sv-SE');
});

test('a download of everything has no condition', () => {
  expect(downloadAddress('csv', { of: 'texts', catalog: 'a', where: { text: null } })).toBe(
    '/export/csv?of=texts&catalog=a',
  );
});
