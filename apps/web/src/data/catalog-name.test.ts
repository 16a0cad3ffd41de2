import { expect, test } from 'vitest';
import { shortName } from './catalog-name.ts';

test('the name of a catalogue is without the name of the site that its page is from', () => {
  expect(shortName('Connettore di certificati | Microsoft Docs')).toBe('Connettore di certificati');
  expect(shortName('Events | codes')).toBe('Events | codes');
});
