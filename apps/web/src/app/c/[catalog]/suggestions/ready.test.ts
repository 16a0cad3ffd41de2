import { expect, test } from 'vitest';
import { type Candidate, readyToExport } from './ready.ts';

const accepted: Candidate = {
  ...{ id: '1', segmentKey: 'page/title', locale: 'it-IT', textHash: 'a', stage: 'ACCEPTED' },
  ...{ decidedAt: '2026-01-01T00:00:00.000Z', translation: { textHash: 'a' } },
};

test('only what a patch has is handed on: accepted, for the text of now, the last of several', () => {
  expect(readyToExport([accepted])).toEqual(['1']);
  expect(readyToExport([{ ...accepted, translation: { textHash: 'b' } }])).toEqual([]);
  expect(readyToExport([{ ...accepted, translation: null }])).toEqual([]);
  const later = { ...accepted, id: '2', decidedAt: '2026-01-02T00:00:00.000Z' };
  expect(readyToExport([later, accepted])).toEqual(['2']);
  expect(readyToExport([{ ...later, stage: 'EXPORTED' }, accepted])).toEqual([]);
  expect(readyToExport([accepted, { ...later, locale: 'sv-SE' }])).toEqual(['1', '2']);
});
