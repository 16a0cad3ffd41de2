import { readPage } from '@eventide/catalog';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from '../../test/pages.ts';
import { createPages } from './states.ts';

afterEach(() => {
  vi.useRealTimers();
});

const stored = { file: 'it-it.md', hash: '', locale: 'it-IT', source: page('it-IT'), isSource: false };

test('a parsed page is remembered while it is in use, and forgotten a minute later', async () => {
  vi.useFakeTimers();
  const parse = vi.fn(readPage);
  const pages = createPages(({ source, options, limits }) => Promise.resolve(parse(source, options, limits)));
  const { hash } = await pages.parse(stored);
  const again = { ...stored, hash };
  for (let times = 0; times < 3; times++) {
    vi.advanceTimersByTime(59_000);
    await pages.parse(again);
  }
  expect(parse).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(pages.recallStored(again)).toBeNull();
  await pages.parse(again);
  expect(parse).toHaveBeenCalledTimes(2);
});
