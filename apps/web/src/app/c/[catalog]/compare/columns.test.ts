import { describe, expect, test } from 'vitest';
import { chooseColumns, movedTo, withReference } from './columns.ts';

const available = ['es-ES', 'it-IT', 'pt-PT', 'ru-RU'].map((locale) => ({ locale }));

const choose = (asked: readonly string[], readers = 'pt-PT') => {
  const { shown, others, unknown } = chooseColumns(asked, available, readers);
  return { shown: shown.map(({ locale }) => locale), others: others.map(({ locale }) => locale), unknown };
};

describe('the columns of a comparison', () => {
  test("are all languages where none is asked for, the reader's own first", () => {
    expect(choose([])).toEqual({ shown: ['pt-PT', 'es-ES', 'it-IT', 'ru-RU'], others: [], unknown: [] });
  });

  test('stand in the order asked for, however the tags are written', () => {
    expect(choose(['ru-ru', 'ES-ES'])).toEqual({ shown: ['ru-RU', 'es-ES'], others: ['it-IT', 'pt-PT'], unknown: [] });
  });

  test('leave out a language that nothing is documented in, and say which', () => {
    expect(choose(['de-DE', 'it-IT'])).toMatchObject({ shown: ['it-IT'], unknown: ['de-DE'] });
    expect(choose(['de-DE'])).toMatchObject({ shown: ['pt-PT', 'es-ES', 'it-IT', 'ru-RU'], unknown: ['de-DE'] });
  });

  test('move by one place, and not over an end', () => {
    expect(movedTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedTo(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(movedTo(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(movedTo(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c']);
  });
});

test('a reference stands before the columns, once, whether it is one of them or not', () => {
  const all = ['es-ES', 'it-IT', 'pt-PT'].map((locale) => ({ locale }));
  const [es, it, pt] = all;
  expect(
    withReference(
      [es, pt].flatMap((one) => one ?? []),
      all,
      'it-it',
    ),
  ).toEqual({ columns: [it, es, pt], reference: it });
  expect(withReference(all, all, 'pt-PT').columns).toEqual([pt, es, it]);
  expect(withReference(all, all, 'consensus')).toEqual({ columns: all, reference: null });
});
