import { describe, expect, it } from 'vitest';
import { conceptFault, conceptLimits, termBaseOf, type TermRendering } from './concept.ts';

const preferred: TermRendering = { locale: 'de', term: 'Vorlage', state: 'PREFERRED' };
const admitted: TermRendering = { ...preferred, term: 'Muster', state: 'ADMITTED' };
const forbidden: TermRendering = { ...preferred, term: 'Schablone', state: 'FORBIDDEN' };
const long = 'x'.repeat(conceptLimits.term + 1);

describe('a concept of a term base', () => {
  it('holds texts to its preferred term first, wherever that stands in it', () => {
    const concept = { id: 'template', definition: null, renderings: [forbidden, admitted, preferred] };
    expect(termBaseOf([concept])).toEqual({
      concepts: [
        {
          id: 'template',
          terms: new Map([['de', ['Vorlage', 'Muster']]]),
          forbidden: new Map([['de', ['Schablone']]]),
        },
      ],
    });
  });

  it.each([
    ['nothing', [preferred, admitted, forbidden, { ...preferred, locale: 'sv-SE' }], null],
    ['that it has no term', [], { fault: 'NO_TERM', rendering: null }],
    ['an empty term', [{ ...preferred, term: ' ' }], { fault: 'NO_TERM', rendering: { ...preferred, term: ' ' } }],
    ['a term twice', [preferred, { ...preferred, state: 'FORBIDDEN' as const }], { fault: 'TWICE' }],
    ['two preferred terms', [preferred, { ...admitted, state: 'PREFERRED' as const }], { fault: 'TWO_PREFERRED' }],
    ['a term that is too long', [{ ...preferred, term: long }], { fault: 'TOO_LONG' }],
    [
      'too many terms',
      Array.from({ length: conceptLimits.renderings + 1 }, (_, index) => ({ ...admitted, term: String(index) })),
      { fault: 'TOO_MANY', rendering: null },
    ],
  ])('is faulted for %s', (_what, renderings, expected) => {
    const fault = conceptFault({ definition: null, renderings });
    if (expected === null) expect(fault).toBeNull();
    else expect(fault).toMatchObject(expected);
  });

  it('is faulted for a definition that is too long', () => {
    const definition = 'x'.repeat(conceptLimits.definition + 1);
    expect(conceptFault({ definition, renderings: [preferred] })).toMatchObject({ fault: 'TOO_LONG' });
  });
});
