import type { TermState } from '@eventide/consistency';
import { builder } from '../builder.ts';

export const termStates = ['PREFERRED', 'ADMITTED', 'FORBIDDEN'] as const satisfies readonly TermState[];

export const TermStateRef = builder.enumType('TermState', {
  description: 'Whether a term is to be used for its concept.',
  values: {
    PREFERRED: { description: 'The term to use. A locale has one at most.' },
    ADMITTED: { description: 'May be used instead.' },
    FORBIDDEN: { description: 'Must not be used: each text with it is a finding of the rule `term-base`.' },
  } as const,
});

export const conceptSources = ['STORED', 'MINED'] as const;
export type ConceptSource = (typeof conceptSources)[number];

export const ConceptSourceRef = builder.enumType('ConceptSource', {
  description: 'Where a concept is from.',
  values: {
    STORED: { description: 'The term base: somebody has decided on it, and texts are held to it.' },
    MINED: {
      description: 'The review: words that it has found to mean the same. A proposal; texts are not held to it.',
    },
  } as const,
});
