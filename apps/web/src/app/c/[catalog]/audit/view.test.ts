import { describe, expect, test } from 'vitest';
import { addressOf, filtersOn, momentsOf, readView, without } from './view.ts';

describe('the address of the log of changes', () => {
  test('holds every filter, and is the same for the same view', () => {
    const address =
      '/audit?action=IMPORT&locale=it-IT&from=2026-01-02&until=2026-01-03&person=p1&segment=event/1&batch=b';
    const view = readView(Object.fromEntries(new URL(address, 'http://localhost').searchParams));
    expect(addressOf(view)).toBe(address);
    expect(filtersOn(view)).toHaveLength(7);
    expect(addressOf(without(view))).toBe('/audit');
    expect(addressOf(without({ ...view, after: 'x' }, 'segment', 'batch', 'person'))).toBe(
      '/audit?action=IMPORT&locale=it-IT&from=2026-01-02&until=2026-01-03',
    );
  });

  test('loses what is no value', () => {
    expect(readView({ from: '0000-01-01', until: '9999-12-31' })).toMatchObject({ from: '', until: '' });
    const view = readView({ action: 'explode', locale: '!', from: '2026-13-45', until: 'yesterday' });
    expect(addressOf(view)).toBe('/audit');
  });

  test('means whole days', () => {
    expect(momentsOf({ from: '2026-01-02', until: '2026-01-02' })).toEqual({
      from: '2026-01-02T00:00:00.000Z',
      until: '2026-01-03T00:00:00.000Z',
    });
    expect(momentsOf({ from: '', until: '' })).toEqual({ from: null, until: null });
  });
});
