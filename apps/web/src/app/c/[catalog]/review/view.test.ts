import { describe, expect, test } from 'vitest';
import { addressOf, neighboursIn, nextIn, readView, wantedOf, without, withoutFilters } from './view.ts';
import type { ReviewView } from './view.ts';

const known = { locales: ['es-ES', 'pt-PT'], rules: ['polarity', 'typo'] };
const read = (address: string) => {
  const { searchParams } = new URL(address, 'http://x');
  return readView(
    Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])),
    known,
  );
};

describe('the address of a review', () => {
  test('restores it, filters and all', () => {
    const view: ReviewView = {
      ...{ locale: 'pt-PT', queue: 'all', at: 'event/20202/description' },
      ...{ severity: ['CRITICAL', 'MAJOR'], translation: ['MACHINE'], kind: ['HEADING'] },
      ...{ eventSeverity: ['ERROR'], rule: ['typo'], text: 'do do' },
    };
    expect(read(addressOf(view))).toEqual(view);
    expect(addressOf(read('/review?locale=pt-PT&queue=all&at=event/20202/description'))).toBe(
      '/review?locale=pt-PT&queue=all&at=event/20202/description',
    );
  });

  test('is of no language yet where it names none that there is', () => {
    expect(read('/review?locale=xx&queue=y')).toMatchObject({ locale: '', queue: 'findings', at: '' });
    expect(read('/review?locale=PT-pt').locale).toBe('pt-PT');
  });

  test('loses a filter, or all of them, and starts at the top of the queue', () => {
    const view = read('/review?locale=pt-PT&severity=MAJOR,CRITICAL&text=x&at=page/title');
    expect(addressOf(without(view, 'severity', 'MAJOR'))).toBe('/review?locale=pt-PT&severity=CRITICAL&text=x');
    expect(addressOf(withoutFilters(view))).toBe('/review?locale=pt-PT');
  });
});

describe('the queue', () => {
  test('goes on with the next text, and from the last with the first that was left out', () => {
    expect(nextIn(['a', 'b', 'c'], 'b')).toBe('c');
    expect(nextIn(['a', 'b', 'c'], 'c')).toBe('a');
    expect(nextIn(['a', 'b', 'c'], 'z')).toBe('a');
    expect(nextIn(['a'], 'a')).toBe('');
    expect(nextIn([], 'a')).toBe('');
  });

  test('is asked for the text under review and those after it, as many as will be wanted soon', () => {
    const queue = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    expect(wantedOf(queue, 'b')).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(wantedOf(queue, 'h', 2)).toEqual(['h', 'i']);
    expect(wantedOf(queue, 'elsewhere', 2)).toEqual(['elsewhere', 'a', 'b']);
    expect(wantedOf([], '')).toEqual([]);
  });

  test('is walked text by text and ends at both ends; from a text outside of it, the first is the next', () => {
    expect(neighboursIn(['a', 'b', 'c'], 'b')).toEqual({ next: 'c', previous: 'a' });
    expect(neighboursIn(['a', 'b'], 'a')).toEqual({ next: 'b', previous: null });
    expect(neighboursIn(['a', 'b'], 'b')).toEqual({ next: null, previous: 'a' });
    expect(neighboursIn(['a', 'b'], 'z')).toEqual({ next: 'a', previous: 'a' });
    expect(neighboursIn([], '')).toEqual({ next: null, previous: null });
  });
});
