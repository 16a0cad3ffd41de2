import { describe, expect, it } from 'vitest';
import { readTerms, sharedTerms, writeTerms } from './aligned.ts';

const terms = [
  { concept: 't6', span: { start: 3, end: 11 } },
  { concept: 't0', span: { start: 20, end: 31 } },
];

describe('aligned terms of a text', () => {
  it('survive being an attribute', () => {
    expect(readTerms(writeTerms(terms) ?? null)).toEqual(terms);
  });

  it('are no attribute where there are none', () => {
    expect(writeTerms([])).toBeUndefined();
    expect(readTerms(null)).toEqual([]);
    expect(readTerms('t6.x.y .1')).toEqual([]);
  });

  it('are left out where no text beside has them', () => {
    expect(sharedTerms([terms, terms.slice(0, 1)])).toEqual([terms.slice(0, 1), terms.slice(0, 1)]);
    expect(sharedTerms([[...terms, ...terms]])).toEqual([[]]);
  });
});
