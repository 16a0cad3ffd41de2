import { expect, test } from 'vitest';
import { contentOf, termsOf } from './fields.ts';
import type { ConceptContent } from './subjects.ts';

const content: ConceptContent = {
  definition: 'A form.',
  renderings: [
    { locale: 'de', term: 'Vorlage', state: 'PREFERRED' },
    { locale: 'de', term: 'Muster', state: 'FORBIDDEN' },
    { locale: 'de', term: 'Schablone', state: 'FORBIDDEN' },
  ],
};

test('what a form shows of a concept is the concept again', () => {
  expect(termsOf(content, 'de', 'FORBIDDEN')).toBe('Muster | Schablone');
  const form = new FormData();
  form.set('definition', ' A form. ');
  for (const state of ['PREFERRED', 'ADMITTED', 'FORBIDDEN'] as const)
    form.set(`de ${state}`, termsOf(content, 'de', state));
  expect(contentOf(form, ['de', 'it'])).toEqual(content);
});

test('an empty form has nothing', () => {
  expect(contentOf(new FormData(), ['de'])).toEqual({ definition: null, renderings: [] });
});
