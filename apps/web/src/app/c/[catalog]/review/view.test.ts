import { describe, expect, test } from 'vitest';
import { addressOf, neighboursIn, nextIn, readView } from './view.ts';

const locales = ['es-ES', 'pt-PT'];

describe('the address of a review', () => {
  test('restores it', () => {
    const view = { locale: 'pt-PT', queue: 'all', at: 'event/20202/description' } as const;
    expect(addressOf(view)).toBe('/review?locale=pt-PT&queue=all&at=event/20202/description');
    const parameters = Object.fromEntries(new URL(addressOf(view), 'http://x').searchParams);
    expect(readView(parameters, locales, 'es-ES')).toEqual(view);
  });

  test('is in the language of the reader where it names none that there is', () => {
    expect(readView({ locale: 'xx', queue: 'y' }, locales, 'es-ES')).toEqual({
      locale: 'es-ES',
      queue: 'findings',
      at: '',
    });
    expect(readView({ locale: 'PT-pt' }, locales, 'es-ES').locale).toBe('pt-PT');
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

  test('is walked text by text and ends at both ends; from a text outside of it, the first is the next', () => {
    expect(neighboursIn(['a', 'b', 'c'], 'b')).toEqual({ next: 'c', previous: 'a' });
    expect(neighboursIn(['a', 'b'], 'a')).toEqual({ next: 'b', previous: null });
    expect(neighboursIn(['a', 'b'], 'b')).toEqual({ next: null, previous: 'a' });
    expect(neighboursIn(['a', 'b'], 'z')).toEqual({ next: 'a', previous: 'a' });
    expect(neighboursIn([], '')).toEqual({ next: null, previous: null });
  });
});
