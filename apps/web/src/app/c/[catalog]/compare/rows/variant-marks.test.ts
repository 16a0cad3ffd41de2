import { expect, test } from 'vitest';
import { areOneLanguage, variantMarks } from './variant-marks.ts';

test('locales of one language can be set against each other, and no others', () => {
  expect(areOneLanguage('pt-PT', 'pt-BR')).toBe(true);
  expect(areOneLanguage('zh-Hant-TW', 'zh-Hans-CN')).toBe(true);
  expect(areOneLanguage('pt-PT', 'es-ES')).toBe(false);
  expect(areOneLanguage('pt-PT', 'pt-PT')).toBe(false);
});

test('the words that a text has otherwise are marked where they stand in it', () => {
  const text = 'O ficheiro foi guardado.';
  const marks = variantMarks({ parts: text }, { parts: 'O arquivo foi salvo.' }, 'pt-PT');
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['ficheiro', 'guardado']);
  expect(variantMarks({ parts: text }, { parts: text }, 'pt-PT')).toEqual([]);
});

test('texts of no length that anybody reads are not set against each other', () => {
  expect(variantMarks({ parts: 'a '.repeat(4_000) }, { parts: 'b' }, 'pt-PT')).toEqual([]);
});
