import { expect, test } from 'vitest';
import { eventTitle, ownName } from './own-name.ts';

test('an event that the pages give no symbol shows its ID once', () => {
  expect(ownName(20102, 'PkcsCertIssue_Failure')).toBe('PkcsCertIssue_Failure');
  expect(ownName(171, '171')).toBeNull();
  expect(eventTitle(20102, 'PkcsCertIssue_Failure')).toBe('20102 PkcsCertIssue_Failure');
  expect(eventTitle(171, '171')).toBe('171');
});
