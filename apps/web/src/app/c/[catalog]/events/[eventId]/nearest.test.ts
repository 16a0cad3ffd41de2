import { describe, expect, test } from 'vitest';
import { offer } from './nearest.ts';

const event = (id: number) => ({ id, href: `/events/${id}`, name: `Event_${id}`, severity: null });
const all = [100, 200, 300, 400, 500].map(event);
const ids = (name: string, found: readonly number[]) => {
  const { events, isNear } = offer(name, found.map(event), all);
  return { ids: events.map(({ id }) => id), isNear };
};

describe('a reader who asks for an event that does not exist', () => {
  test('is offered the events whose numbers are nearest', () => {
    expect(ids('310', [])).toEqual({ ids: [300, 400, 200, 500], isNear: true });
    expect(ids('0', [])).toEqual({ ids: [100, 200, 300, 400], isNear: true });
    expect(ids('99999999999', [])).toEqual({ ids: [500, 400, 300, 200], isNear: true });
  });

  test('is offered an event that the search found beyond the listed ones, once', () => {
    expect(ids('9001', [9000, 500]).ids).toEqual([9000, 500, 400, 300]);
  });

  test('is offered what the search found for a name', () => {
    expect(ids('Event_3', [300])).toEqual({ ids: [300], isNear: true });
  });

  test('is shown examples where nothing resembles the name', () => {
    expect(ids('abc', [])).toEqual({ ids: [100, 200, 300, 400], isNear: false });
  });
});
