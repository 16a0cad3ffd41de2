import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCopyleft, type LockedPackage, lockedPackages, needsRow, noticeRows, rowFor } from './licences.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const packages = lockedPackages(read('package-lock.json'));
const rows = noticeRows(read('NOTICE'));

const made = (name: string, license: string): LockedPackage => ({ name, license, optional: false, dev: false });

describe('NOTICE', () => {
  it('names every package that is not under a permissive license, with its license', () => {
    const wrong = packages.filter(needsRow).filter((one) => {
      const row = rowFor(one, rows);
      return row === undefined || (one.license !== '' && row.license !== one.license);
    });
    expect(wrong.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('names no package that is not installed', () => {
    const unused = rows.filter((row) => !packages.some((one) => rowFor(one, [row]) !== undefined));
    expect(unused.map(({ name }) => name)).toEqual([]);
  });
});

describe('a package under the GPL or LGPL alone', () => {
  it('is an optional dependency, or one for tests', () => {
    const required = packages.filter((one) => isCopyleft(one) && !one.optional && !one.dev);
    expect(required.map(({ name }) => name)).toEqual([]);
  });

  it('is told from one that offers another license', () => {
    expect(isCopyleft(made('a', 'GPL-3.0'))).toBe(true);
    expect(isCopyleft(made('a', 'LGPL-3.0-or-later'))).toBe(true);
    expect(isCopyleft(made('a', '(GPL-3.0 OR LGPL-3.0 OR MPL-1.1)'))).toBe(false);
    expect(isCopyleft(made('a', 'MIT'))).toBe(false);
  });
});

describe('a package without a license', () => {
  it('needs a row, as one with an unknown license does', () => {
    expect(needsRow(made('a', ''))).toBe(true);
    expect(needsRow(made('a', 'Unheard-Of-1.0'))).toBe(true);
    expect(needsRow(made('a', '(MIT AND Zlib)'))).toBe(false);
  });

  it('is not covered by a row for another package', () => {
    expect(rowFor(made('sharp-win', 'x'), [{ name: 'sharp-*', license: 'x' }])).toBeDefined();
    expect(rowFor(made('blunt', 'x'), [{ name: 'sharp-*', license: 'x' }])).toBeUndefined();
  });
});
