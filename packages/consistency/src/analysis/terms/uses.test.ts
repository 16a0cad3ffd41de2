import { expect, it } from 'vitest';
import { catalogOf } from '../../../test/catalog-of.ts';
import { createInput } from '../../input.ts';
import { stemsOnly } from '../../resources/load.ts';
import { maySay, usesOf } from './uses.ts';

function cellIn(locale: string, text: string) {
  const resources = stemsOnly();
  const catalog = catalogOf({ texts: { 'event/101/description': { [locale]: text } } });
  const cell = createInput(catalog, resources, null).row('event/101/description')?.cells.get(locale);
  if (cell === undefined) throw new RangeError('no cell');
  return { cell, resources };
}

function quotes(locale: string, text: string, term: string): string[] {
  const { cell, resources } = cellIn(locale, text);
  return usesOf(cell, term, resources).map(({ start, end }) => text.slice(start, end));
}

function may(locale: string, text: string, term: string): boolean {
  const { cell, resources } = cellIn(locale, text);
  return maySay(cell, term, resources);
}

it('a term is found in any inflection that the stemmer undoes, and in any case', () => {
  expect(quotes('es-ES', 'Faltan las Plantillas de certificado.', 'plantilla de certificado')).toEqual([
    'Plantillas de certificado',
  ]);
  expect(quotes('ru-RU', 'Проверьте шаблоны.', 'шаблон')).toEqual(['шаблоны']);
});

it('a term of several words is not found where other words stand between them', () => {
  expect(quotes('es-ES', 'La plantilla nueva de un certificado.', 'plantilla de certificado')).toEqual([]);
});

it('a term is not found within a longer word, but the text may say it', () => {
  expect(quotes('de-DE', 'Der Zertifikatvorlagenname fehlt.', 'Zertifikatvorlage')).toEqual([]);
  expect(may('de-DE', 'Der Zertifikatvorlagenname fehlt.', 'Zertifikatvorlage')).toBe(true);
});

it('a term of few letters is not taken for part of a longer word', () => {
  expect(may('en-US', 'The device is offline.', 'vic')).toBe(false);
});

it('a term of a language without spaces is found by its words', () => {
  expect(quotes('ja-JP', '証明書テンプレートがありません。', '証明書テンプレート')).toEqual(['証明書テンプレート']);
});
