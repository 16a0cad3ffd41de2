import { expect, test } from 'vitest';
import { isListed, severities } from './severities.ts';

test('a filter lists the severity that no page states only where it occurs or is asked for', () => {
  const listed = (count: number, isOn: boolean) => severities.filter((value) => isListed({ value, count, isOn }));
  expect(listed(0, false)).toEqual(['ERROR', 'WARNING', 'INFORMATION']);
  expect(listed(3, false).at(-1)).toBe('UNKNOWN');
  expect(listed(0, true).at(-1)).toBe('UNKNOWN');
});
