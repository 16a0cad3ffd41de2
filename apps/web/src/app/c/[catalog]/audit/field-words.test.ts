import { describe, expect, test } from 'vitest';
import { features } from '../../../../i18n/features.generated.ts';
import { fieldWords } from './field-words.ts';

const { nameOf, valueOf } = fieldWords(features, new Map([['7', 'Ada']]));

describe('a field of a change', () => {
  test('is called by its name in the reader’s language, and an unknown one by its own', () => {
    expect(nameOf('state')).toBe('State');
    expect(nameOf('revokedAt')).toBe('Revoked');
    expect(nameOf('colour')).toBe('colour');
  });

  test('has its value in words where that is one of a set', () => {
    expect(valueOf('role', 'admin')).toBe('Administrator');
    expect(valueOf('state', 'CHANGES_REQUESTED')).toBe('Changes requested');
    expect(valueOf('state', 'ACCEPTED')).toBe('Accepted');
    expect(valueOf('reason', 'FALSE_POSITIVE')).toBe(features.review.FALSE_POSITIVE);
    expect(valueOf('personId', '7')).toBe('Ada');
    expect(valueOf('personId', '8')).toBe('a person');
    expect(valueOf('body', 'admin')).toBe('admin');
    expect(valueOf('isRemoved', 'true')).toBe('yes');
    expect(valueOf('renderings', 'sport FORBIDDEN en')).toBe('sport Forbidden en');
  });
});
