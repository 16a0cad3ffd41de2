import { describe, expect, test } from 'vitest';
import { undoableOf } from './undoable.ts';

const entry = (id: string, other: Partial<Parameters<typeof undoableOf>[0][number]> = {}) => ({
  ...{ id, action: 'REVIEW' as const, batchId: `batch ${id}`, undoes: null, before: null, after: null },
  subject: { catalog: null, id: null, segmentKey: 'event/20102/description', locale: 'it-IT' },
  ...other,
});
const page = { catalog: null, id: '2', segmentKey: null, locale: null };

describe('what can be taken back from the log', () => {
  test('is offered once for what was done at once', () => {
    const entries = [entry('3', { batchId: 'b' }), entry('2', { batchId: 'b' }), entry('1')];
    expect(undoableOf(entries, false)).toEqual(['CAN_BE', null, 'CAN_BE']);
  });

  test('is not offered again, but taking back can be taken back', () => {
    expect(undoableOf([entry('2', { action: 'UNDO', undoes: '1' }), entry('1')], false)).toEqual(['CAN_BE', 'DONE']);
  });

  test('is an import for administrators only, and never the first one', () => {
    const entries = [
      entry('2', { action: 'IMPORT', subject: page, before: { revision: 1 } }),
      entry('1', { action: 'IMPORT', subject: page }),
    ];
    expect(undoableOf(entries, true)).toEqual(['CAN_BE', null]);
    expect(undoableOf(entries, false)).toEqual([null, null]);
  });

  test('is a change of a concept for every reviewer, but an import of terms for administrators only', () => {
    const entries = [
      entry('4', { action: 'UNDO', subject: page, after: { renderings: [] } }),
      entry('3', { action: 'EDIT_TERM', subject: page, before: {} }),
      entry('2', { action: 'PROMOTE_TERM', subject: page }),
      entry('1', { action: 'IMPORT_TERM', subject: page }),
    ];
    expect(undoableOf(entries, false)).toEqual(['CAN_BE', 'CAN_BE', 'CAN_BE', null]);
    expect(undoableOf(entries, true)).toEqual(['CAN_BE', 'CAN_BE', 'CAN_BE', 'CAN_BE']);
  });

  test('is nothing about people', () => {
    expect(undoableOf([entry('1', { action: 'ROLE', subject: page, before: {} })], true)).toEqual([null]);
  });
});
