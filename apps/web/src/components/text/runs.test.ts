import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, hasLongWord, marksMax } from './runs.ts';
import type { TextMark, TextPart } from './runs.ts';

const plain = (text: string): TextPart => ({ text, strong: false, emphasis: false, code: false, url: null });
const mark = (id: string, start: number, end: number): TextMark => ({ id, start, end });

/** The pieces of each part: their text, their invariant, their marks. */
const shown = (parts: readonly TextPart[], marks: readonly TextMark[] = []) =>
  cutText(parts, marks).map(({ runs }) =>
    runs.flatMap((run) =>
      run.pieces.map(({ text, invariant }) => [text, invariant, run.marks.map(({ id }) => id).join()] as const),
    ),
  );

describe('marking invariants in a text', () => {
  test('sets a code and an acronym apart from the words around them', () => {
    expect(shown([plain('Errore 0x00000401 di NDES.')])).toEqual([
      [
        ['Errore ', null, ''],
        ['0x00000401', 'CODE', ''],
        [' di ', null, ''],
        ['NDES', 'ACRONYM', ''],
        ['.', null, ''],
      ],
    ]);
  });

  test('finds a code that bold type cuts in two, and both halves know the whole', () => {
    const parts = [plain('See 0x0000'), { ...plain('0401'), strong: true }, plain(' now')];
    expect(shown(parts)).toEqual([
      [
        ['See ', null, ''],
        ['0x0000', 'CODE', ''],
      ],
      [['0401', 'CODE', '']],
      [[' now', null, '']],
    ]);
    const terms = cutText(parts).flatMap(({ runs }) => runs.flatMap(({ pieces }) => pieces.map(({ term }) => term)));
    expect(terms).toEqual([null, '0x00000401', '0x00000401', null]);
  });
});

describe('marking findings in a text', () => {
  test('keeps a mark whole around an invariant inside it', () => {
    const [part] = cutText([plain('in NDES .')], [mark('spacing', 0, 9)]);
    expect(part?.runs.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([['in ', 'NDES', ' .']]);
  });

  test('cuts an invariant where a mark ends in it', () => {
    expect(shown([plain('a NDES b')], [mark('m', 0, 4)])).toEqual([
      [
        ['a ', null, 'm'],
        ['ND', 'ACRONYM', 'm'],
        ['ES', 'ACRONYM', ''],
        [' b', null, ''],
      ],
    ]);
  });

  test('says where marks overlap, where one lies in another, and where they touch', () => {
    expect(shown([plain('abcdefgh')], [mark('x', 0, 4), mark('y', 2, 6), mark('z', 3, 4), mark('w', 6, 8)])).toEqual([
      [
        ['ab', null, 'x'],
        ['c', null, 'x,y'],
        ['d', null, 'x,y,z'],
        ['ef', null, 'y'],
        ['gh', null, 'w'],
      ],
    ]);
  });

  test('goes on through bold type, and marks nothing where there is nothing to mark', () => {
    const parts = [plain('abc'), { ...plain('def'), strong: true }];
    expect(shown(parts, [mark('m', 2, 4), mark('none', 5, 5)])).toEqual([
      [
        ['ab', null, ''],
        ['c', null, 'm'],
      ],
      [
        ['d', null, 'm'],
        ['e', null, ''],
        ['f', null, ''],
      ],
    ]);
  });

  test('loses and adds nothing, and marks just what the spans say', () => {
    const words = fc.constantFrom('0x00000401', 'NDES', ' ', 'см.', '6.1806.x', 'CRP_Error', 'a', '、', '12', '—');
    const span = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(fc.array(words).map((list) => plain(list.join('')))), fc.array(span), (parts, spans) => {
        const length = parts.reduce((sum, { text }) => sum + text.length, 0);
        const marks = spans.map(({ start, end }, id) =>
          mark(String(id), start, Math.min(end, Math.max(length, start))),
        );
        const cut = cutText(parts, marks);
        expect(cut.map(({ runs }) => runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''))).toEqual(
          parts.map(({ text }) => text),
        );
        const units = cut.flatMap(({ runs }) =>
          runs.flatMap((run) => run.pieces.flatMap(({ text }) => text.split('').map(() => run.marks))),
        );
        for (const [at, over] of units.entries()) {
          expect(over).toEqual(marks.filter(({ start, end }) => start <= at && at < end));
        }
      }),
    );
  });
});

describe('a text that nobody wrote', () => {
  test('is cut into no more pieces than a reader can tell apart, whatever is found in it', () => {
    const words = 'certificato 0x00000401 '.repeat(5_000);
    const marks = Array.from({ length: 5_000 }, (_, index) => mark(`${index}`, 23 * index, 23 * index + 11));
    const [part] = cutText([plain(words)], marks);
    const pieces = part?.runs.flatMap((run) => run.pieces) ?? [];
    expect(pieces.map(({ text }) => text).join('')).toBe(words);
    expect(pieces.filter(({ invariant }) => invariant !== null)).toHaveLength(marksMax);
    expect(part?.runs.filter(({ marks: own }) => own.length > 0)).toHaveLength(marksMax);
  });

  test('may be broken inside of its words, which others may not', () => {
    expect(hasLongWord([plain('Rechtsschutzversicherungsgesellschaften sind möglich.')])).toBe(false);
    expect(hasLongWord([plain('x'.repeat(40)), plain('x'.repeat(40))])).toBe(true);
  });
});
