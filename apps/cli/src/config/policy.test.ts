import { expect, it } from 'vitest';
import type { RuleDecision } from './config.ts';
import { policyOf } from './policy.ts';

function decided(decisions: Readonly<Record<string, RuleDecision>>, locale: string | null) {
  return policyOf({ rules: new Map([['typo', new Map(Object.entries(decisions))]]) })?.('typo', locale);
}

it('a locale counts before its language, and its language before all', () => {
  const decisions = { 'pt-BR': 'off', pt: 'major', '*': 'neutral' } as const;
  expect(decided(decisions, 'pt-BR')).toBe('off');
  expect(decided(decisions, 'pt-PT')).toBe('major');
  expect(decided(decisions, 'sv-SE')).toBe('neutral');
});

it('what is said of the source follows what is said for all locales', () => {
  expect(decided({ '*': 'off' }, null)).toBe('off');
  expect(decided({ pt: 'off' }, null)).toBeNull();
});

it('a rule that nothing is said of is as it is, and without rules nothing is decided', () => {
  expect(policyOf({ rules: new Map([['typo', new Map()]]) })?.('spacing', 'pt-PT')).toBeNull();
  expect(policyOf({ rules: new Map() })).toBeUndefined();
});
