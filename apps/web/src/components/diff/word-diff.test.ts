import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from './word-diff.ts';

const marked = (stretches: readonly { readonly text: string; readonly isChanged: boolean }[]) =>
  stretches.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

describe('the difference between two versions of a text', () => {
  test('is marked word by word', () => {
    const { before, after } = diffWords('Certificato non rinnovato.', 'Certificato rinnovato da poco.', 'it-IT');
    expect(marked(before)).toBe('Certificato [non] rinnovato.');
    expect(marked(after)).toBe('Certificato rinnovato [da poco].');
  });

  test('is one stretch where neighbouring words are others', () => {
    const { before, after } = diffWords('Servizio Connector avviato', 'Servizio del connettore avviato', 'it-IT');
    expect(marked(before)).toBe('Servizio [Connector] avviato');
    expect(marked(after)).toBe('Servizio [del connettore] avviato');
  });

  test('is found where a language writes no spaces', () => {
    const { before, after } = diffWords('証明書を発行できません。', '証明書を更新できません。', 'ja-JP');
    expect(marked(before)).toBe('証明書を[発行]できません。');
    expect(marked(after)).toBe('証明書を[更新]できません。');
  });

  test('leaves both texts as they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const words = fc
      .array(fc.constantFrom('si', 'no', ' ', ' ', '.', 'è'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, words), fc.oneof(text, words), (one, other) => {
        const { before, after } = diffWords(one, other, 'it-IT');
        expect(before.map((stretch) => stretch.text).join('')).toBe(one);
        expect(after.map((stretch) => stretch.text).join('')).toBe(other);
        if (one === other) expect([...before, ...after].filter(({ isChanged }) => isChanged)).toEqual([]);
      }),
    );
  });

  test('is the whole text where nearly nothing stayed', () => {
    const [one, other] = ['a', 'b'].map((letter) => Array.from({ length: 2_000 }, (_, n) => `${letter}${n}`).join(' '));
    expect(diffWords(one ?? '', other ?? '', 'en').after).toEqual([{ text: other, isChanged: true }]);
  });
});
