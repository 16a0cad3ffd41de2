import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('what is shown of a text beside a finding', () => {
  test('is all of a text that can be read at a glance', () => {
    expect(excerptOf('Errore.', { start: 0, end: 6 })).toEqual({ text: 'Errore.', span: { start: 0, end: 6 } });
  });

  test('is what stands around the flagged words of a longer one, and says that there is more', () => {
    const { text, span } = excerptOf(`${'a '.repeat(5_000)}torn${' b'.repeat(5_000)}`, { start: 10_000, end: 10_004 });
    expect(text).toMatch(/^… a .*torn b .* …$/);
    expect(text.slice(span?.start, span?.end)).toBe('torn');
    expect(text.length).toBeLessThan(1_100);
  });

  test('has the flagged words at the span it gives, and is never much longer than what is around them', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat({ max: 100 }), (words, at, length) => {
        const start = words.length === 0 ? 0 : at % words.length;
        const end = Math.min(words.length, start + length);
        const { text, span } = excerptOf(words, { start, end });
        expect(text.slice(span?.start, span?.end)).toBe(words.slice(start, end));
        expect(text.length).toBeLessThanOrEqual(1_110);
      }),
    );
  });

  test('is the beginning of a stretch that is long itself', () => {
    const { text, span } = excerptOf('x'.repeat(20_000), { start: 0, end: 20_000 });
    expect(text).toHaveLength(1_002);
    expect(span).toEqual({ start: 0, end: 1_000 });
  });
});
