import { describe, expect, test } from 'vitest';
import { sendable, withChosen } from './choice.ts';

const file = (name: string, size = 10) => ({ name, size });

describe('the files chosen for an import', () => {
  test('are added to, and a corrected one takes the place of the one at fault', () => {
    expect(withChosen([file('it-it.md', 1), file('es-es.md')], [file('it-it.md', 2), file('ru-ru.md')])).toEqual([
      file('it-it.md', 2),
      file('es-es.md'),
      file('ru-ru.md'),
    ]);
  });

  test('are not sent where they are larger than a page can be', () => {
    expect(sendable([file('it-it.md'), file('film.md', 5_000_001)])).toEqual({
      sent: [file('it-it.md')],
      errors: [{ file: 'film.md', code: 'TOO_LARGE', line: null, message: '' }],
    });
    expect(sendable([file('it-it.md', 5_000_000)])?.errors).toEqual([]);
  });

  test('are too much where the API would not take them together', () => {
    expect(sendable(['a', 'b', 'c'].map((name) => file(name, 4_900_000)))).toBeNull();
    expect(sendable(Array.from({ length: 101 }, (_, n) => file(`${n}.md`)))).toBeNull();
    expect(sendable(Array.from({ length: 100 }, (_, n) => file(`${n}.md`)))?.sent).toHaveLength(100);
  });
});
