import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markInvariants } from './runs.ts';
import type { TextPart } from './runs.ts';

const plain = (text: string): TextPart => ({ text, strong: false, emphasis: false, code: false, url: null });

describe('marking invariants in a text', () => {
  test('sets a code and an acronym apart from the words around them', () => {
    const [part] = markInvariants([plain('Errore 0x00000401 di NDES.')]);
    expect(part?.pieces).toEqual([
      { text: 'Errore ', invariant: null },
      { text: '0x00000401', invariant: 'CODE' },
      { text: ' di ', invariant: null },
      { text: 'NDES', invariant: 'ACRONYM' },
      { text: '.', invariant: null },
    ]);
  });

  test('finds a code that bold type cuts in two', () => {
    const marked = markInvariants([plain('See 0x0000'), { ...plain('0401'), strong: true }, plain(' now')]);
    expect(marked.map(({ pieces }) => pieces)).toEqual([
      [
        { text: 'See ', invariant: null },
        { text: '0x0000', invariant: 'CODE' },
      ],
      [{ text: '0401', invariant: 'CODE' }],
      [{ text: ' now', invariant: null }],
    ]);
  });

  test('loses and adds nothing', () => {
    const words = fc.constantFrom('0x00000401', 'NDES', ' ', 'см.', '6.1806.x', 'CRP_Error', 'a', '、', '12', '—');
    fc.assert(
      fc.property(fc.array(fc.array(words).map((list) => plain(list.join('')))), (parts) => {
        const marked = markInvariants(parts);
        expect(marked.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
          parts.map(({ text }) => text),
        );
      }),
    );
  });
});
