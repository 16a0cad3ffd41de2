import { describe, expect, test } from 'vitest';
import { fill } from '../../i18n/unfilled.ts';
import { goalOf, missingCode, toHit } from './matches.ts';

const text = (value: string) => ({
  value,
  locale: 'it-IT',
  direction: 'LTR' as const,
  isFallback: false,
  parts: [{ text: value, strong: false, emphasis: false, code: false, url: null }],
  warnings: [],
});

const code = (documentedAs: string) => ({
  __typename: 'DiagnosticCode' as const,
  code: '0x0FFFFFFF',
  decimal: 268_435_455,
  documentedAs,
  codeName: text('Unknown_Error'),
  message: text('Errore sconosciuto.'),
});

const catalog = { slug: 'certificate-connector', name: 'Certificate Connector' };
const match = { catalog, isUnambiguous: true, understoodAs: null, text: null, strength: 'EXACT' as const, score: 1 };

describe('a hit', () => {
  test('of a code spelled with a digit more in the table says so', () => {
    const hit = toHit({ ...match, reason: 'CODE_ALIAS', node: code('0x0FFFFFFFF') });
    expect(hit).toMatchObject({ href: '/codes/0x0FFFFFFF', name: 'Unknown_Error', reason: { key: 'CODE_ALIAS_nine' } });
  });

  test('of a code spelled otherwise names both spellings', () => {
    const { reason } = toHit({ ...match, reason: 'CODE_ALIAS', node: code('0x0FFFFFFG') });
    expect(fill('{documentedAs} / {code}', reason.values)).toBe('0x0FFFFFFG / 0x0FFFFFFF');
  });

  test('of an event shows the text that matched before its own', () => {
    const node = {
      __typename: 'Event' as const,
      eventId: 20102,
      name: 'PkcsCertIssue_Failure',
      severity: 'ERROR' as const,
      description: text('descrizione'),
    };
    expect(toHit({ ...match, reason: 'TEXT', text: text('trovato'), node }).text.value).toBe('trovato');
    expect(toHit({ ...match, reason: 'EVENT_ID', node })).toMatchObject({
      href: '/events/20102',
      severity: 'ERROR',
      text: { value: 'descrizione' },
    });
  });
});

describe('a code that does not exist', () => {
  test('is named as it was understood', () => {
    const nearest = { ...match, reason: 'NEAREST' as const, understoodAs: '0x00000406', node: code('0x0FFFFFFF') };
    expect(missingCode([nearest], '406h')).toBe('0x00000406');
    expect(missingCode([{ ...nearest, understoodAs: null }], ' 406h ')).toBe('406h');
  });

  test('is none where something matches, or nothing does', () => {
    expect(missingCode([{ ...match, reason: 'CODE', node: code('0x0FFFFFFF') }], 'x')).toBeNull();
    expect(missingCode([], 'x')).toBeNull();
  });
});

describe('Enter', () => {
  const find = (strength: 'EXACT' | 'WORDS' | 'NEAR', score: number, more = {}) => ({
    ...{ strength, score, reason: 'TEXT' as const, isUnambiguous: false },
    ...more,
  });

  test('goes to what the text means and nothing else', () => {
    const only = find('EXACT', 1, { reason: 'EVENT_ID', isUnambiguous: true });
    expect(goalOf([only, find('EXACT', 0.85, { reason: 'CODE' })])).toBe(only);
  });

  test('goes to the one text that has the words', () => {
    const only = find('WORDS', 0.5);
    expect(goalOf([only])).toBe(only);
    expect(goalOf([only, find('WORDS', 0.2)])).toBe(only);
  });

  test('stays where there is something to choose, or all is only near', () => {
    expect(goalOf([])).toBeNull();
    expect(goalOf([find('WORDS', 0.5), find('WORDS', 0.48)])).toBeNull();
    expect(goalOf([find('EXACT', 0.9, { reason: 'CODE_SHORTHAND' })])).toBeNull();
    for (const reason of ['NEAREST', 'BEGINNING', 'LOOKALIKE'] as const) {
      expect(goalOf([find('NEAR', 0.9, { reason })])).toBeNull();
    }
  });
});
