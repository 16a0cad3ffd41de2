import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProgress } from './progress.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What is said of a hundred steps that take 100 ms each. */
function said({ isTerminal, quiet }: { readonly isTerminal: boolean; readonly quiet: boolean }): string {
  let text = '';
  const progress = createProgress(
    (count) => `${count} of 100`,
    { quiet },
    { isTerminal, err: (part) => (text += part) },
  );
  for (let step = 1; step <= 100; step++) {
    vi.advanceTimersByTime(100);
    progress.show(step);
  }
  progress.clear();
  return text;
}

describe('progress', () => {
  test('is shown on a terminal after a second, on one line that is gone at the end', () => {
    const text = said({ isTerminal: true, quiet: false });
    expect(text).toMatch(/^\r\u001B\[K10 of 100\r\u001B\[K12 of 100/);
    expect(text).toMatch(/\r\u001B\[K$/);
    expect(text).not.toContain('\n');
  });

  test('is shown nowhere else, nor where nobody wants it', () => {
    expect(said({ isTerminal: false, quiet: false })).toBe('');
    expect(said({ isTerminal: true, quiet: true })).toBe('');
  });
});
