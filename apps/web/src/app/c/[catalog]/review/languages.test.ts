import { describe, expect, test } from 'vitest';
import { landing, ownFirst } from './languages.ts';

const work = (locale: string, count: number, critical = 0) => ({ locale, count, critical });

describe('a review begins', () => {
  test('where something is critical, before where there is most to do', () => {
    expect(landing([work('es-ES', 0), work('pt-PT', 16), work('it-IT', 4, 2)], [])).toBe('it-IT');
    expect(landing([work('es-ES', 0), work('sv-SE', 3), work('pt-PT', 16)], [])).toBe('pt-PT');
  });

  test('in a language of the reviewer’s own that has something to do', () => {
    const languages = [work('es-ES', 0), work('it-IT', 4, 2), work('pt-PT', 16)];
    expect(landing(languages, ['pt-PT', 'es-ES'])).toBe('pt-PT');
    expect(landing(languages, ['es-ES'])).toBe('it-IT');
  });

  test('somewhere, where nothing is left to do', () => {
    expect(landing([work('es-ES', 0), work('it-IT', 0)], ['it-IT'])).toBe('it-IT');
    expect(landing([work('es-ES', 0)], [])).toBe('es-ES');
    expect(landing([], [])).toBe('');
  });
});

test('the reviewer’s own languages are listed before the others', () => {
  const languages = [work('es-ES', 1), work('it-IT', 1), work('pt-PT', 1)];
  expect(ownFirst(languages, ['pt-PT', 'xx']).map(({ locale }) => locale)).toEqual(['pt-PT', 'es-ES', 'it-IT']);
});
