import type { LookupReason, LookupStrength } from '../model.ts';

const strengths: Readonly<Record<LookupReason, LookupStrength>> = {
  EVENT_ID: 'EXACT',
  CODE: 'EXACT',
  CODE_ALIAS: 'EXACT',
  CODE_DECIMAL: 'EXACT',
  CODE_SHORTHAND: 'EXACT',
  NAME: 'EXACT',
  NAME_PART: 'WORDS',
  TEXT: 'WORDS',
  LOOKALIKE: 'NEAR',
  TYPO: 'NEAR',
  BEGINNING: 'NEAR',
  NEAREST: 'NEAR',
};

/** The reasons for a match, strongest first. */
export const lookupReasons = Object.keys(strengths) as readonly LookupReason[];

/** How much a match for this reason says. What is only near is offered, and never gone to without asking. */
export function strengthOf(reason: LookupReason): LookupStrength {
  return strengths[reason];
}
