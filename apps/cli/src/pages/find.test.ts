import { describe, expect, test } from 'vitest';
import { deepestAbove, withSlashes } from './find.ts';
import { fitting } from './options.ts';

describe('the folder of a catalogue, which a configuration writes with slashes,', () => {
  const folders = ['docs', 'docs/connector', 'C:/repository/docs/connector'];

  test.each([
    ['docs\\connector\\de-de\\events.md', 'docs/connector'],
    ['docs\\de-de\\events.md', 'docs'],
    ['docs/connector\\events.md', 'docs/connector'],
    ['C:\\repository\\docs\\connector\\events.md', 'C:/repository/docs/connector'],
    ['docs-old\\events.md', null],
  ])('is found on Windows above %s', (path, folder) => {
    expect(deepestAbove(path, folders, '\\')).toBe(folder);
  });

  test('is found as Windows writes it, too', () => {
    expect(deepestAbove('docs\\connector\\events.md', ['docs\\connector'], '\\')).toBe('docs\\connector');
  });

  test('has a backslash in its name elsewhere', () => {
    expect(deepestAbove('docs\\connector/events.md', folders, '/')).toBeNull();
    expect(withSlashes('docs\\connector', '/')).toBe('docs\\connector');
  });
});

describe('a pattern for the locale of pages', () => {
  test.each(['docs/nord/**', 'docs\\nord\\**', 'docs/nord', 'docs\\nord\\'])('is read on Windows as %s', (pattern) => {
    const fits = fitting(pattern, '\\');
    expect(fits('docs\\nord\\a\\page.md')).toBe(true);
    expect(fits('docs\\nordic\\page.md')).toBe(false);
  });
});
