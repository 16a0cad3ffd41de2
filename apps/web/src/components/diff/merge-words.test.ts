import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeWords, resolved } from './merge-words.ts';
import type { MergedStretch } from './merge-words.ts';

const conflictsOf = (stretches: readonly MergedStretch[]) => stretches.filter(({ isConflict }) => isConflict);
const merged = (base: string, mine: string, theirs: string) => mergeWords(base, { mine, theirs }, 'it-IT');

/** Few words, so that versions have words in common and clash. */
const text = fc
  .array(fc.constantFrom('il', 'certificato', 'non', 'è', ' ', ' ', ' ', '.', 'CA'), { maxLength: 24 })
  .map((words) => words.join(''));

describe('two changed versions of a text', () => {
  test('are put together where each has changed other words', () => {
    const stretches = merged(
      'Il certificato non è stato rinnovato.',
      'Il certificato non è stato emesso.',
      'Il vecchio certificato non è stato rinnovato.',
    );
    expect(stretches).toEqual([{ isConflict: false, text: 'Il vecchio certificato non è stato emesso.' }]);
  });

  test('are left to a person where both have changed the same words', () => {
    const stretches = merged('Servizio Connector avviato', 'Servizio connettore avviato', 'Servizio Bridge avviato');
    expect(stretches).toEqual([
      { isConflict: false, text: 'Servizio ' },
      { isConflict: true, base: 'Connector', mine: 'connettore', theirs: 'Bridge' },
      { isConflict: false, text: ' avviato' },
    ]);
    expect(resolved(stretches, ['mine'])).toBe('Servizio connettore avviato');
    expect(resolved(stretches, ['theirs'])).toBe('Servizio Bridge avviato');
    expect(resolved(stretches, [])).toBe('Servizio Bridge avviato');
  });

  test('agree where both have changed the same words alike', () => {
    expect(merged('do do serviço', 'do serviço', 'do serviço')).toEqual([{ isConflict: false, text: 'do serviço' }]);
  });

  test('are put together in languages that write no spaces', () => {
    const [stretch] = mergeWords(
      '証明書を発行できません。',
      { mine: '証明書を更新できません。', theirs: '新しい証明書を発行できません。' },
      'ja-JP',
    );
    expect(stretch).toEqual({ isConflict: false, text: '新しい証明書を更新できません。' });
  });

  test('are the one that was changed, where the other was not', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        for (const stretches of [
          merged(base, changed, base),
          merged(base, base, changed),
          merged(base, changed, changed),
        ]) {
          expect(conflictsOf(stretches)).toEqual([]);
          expect(resolved(stretches, [])).toBe(changed);
        }
      }),
    );
  });

  test('clash at the same words whichever of them is whose', () => {
    const swapped = (one: MergedStretch): MergedStretch =>
      one.isConflict ? { ...one, mine: one.theirs, theirs: one.mine } : one;
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(merged(base, theirs, mine)).toEqual(merged(base, mine, theirs).map(swapped));
      }),
    );
  });

  test('keep every word that only one of them has put in or taken away', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, first, second) => {
        const numbered = all.map((word, index) => `${word}${index}`);
        // Far enough from each other to be two changes.
        const [one, other] = [first % 2, 4 + (second % (numbered.length - 4))];
        const mine = numbered.with(one, 'MINE').join(' ');
        const theirs = numbered.filter((_, index) => index !== other).join(' ');
        const both = numbered
          .with(one, 'MINE')
          .filter((_, index) => index !== other)
          .join(' ');
        expect(resolved(merged(numbered.join(' '), mine, theirs), [])).toBe(both);
      }),
    );
  });

  test('are left to a person as a whole where nearly nothing has stayed', () => {
    const [base = '', mine = '', theirs = ''] = ['a', 'b', 'c'].map((letter) =>
      Array.from({ length: 2_000 }, (_, n) => `${letter}${n}`).join(' '),
    );
    expect(merged(base, mine, theirs)).toEqual([{ isConflict: true, base, mine, theirs }]);
  });
});
