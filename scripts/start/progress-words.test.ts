import { describe, expect, it } from 'vitest';
import { progressWords } from './progress-words.mjs';

describe('the progress of a start', () => {
  it.each([
    [{ step: 'READING', done: 12, total: 20 }, 'Reading pages: 12 of 20 pages'],
    [{ step: 'REVIEWING', done: 1, total: 3 }, 'Reviewing: 1 of 3 catalogues'],
    [{ step: 'STORE', done: 0, total: 2 }, 'Reading stored catalogues: 0 of 2 catalogues'],
  ])('is said in words: %j', (progress, words) => {
    expect(progressWords(progress)).toBe(words);
  });

  it('is not said of nothing, nor of a step that is not known', () => {
    expect(progressWords({ step: 'READING', done: 0, total: 0 })).toBeNull();
    expect(progressWords({ step: 'DREAMING', done: 0, total: 5 })).toBeNull();
  });
});
