import { describe, expect, test } from 'vitest';
import { messages } from './messages.ts';
import { placeOf } from './place.ts';

const texts = { words: messages, headings: { 'next-steps': 'Passaggi successivi' } };
const nameOf = (segmentKey: string) => placeOf(segmentKey, texts).name;

describe('the name of a place', () => {
  test.each([
    ['event/20102/description', 'Event 20102, description'],
    ['event/20102/codes', 'Event 20102, codes'],
    ['code/0x00000401/message', 'Code 0x00000401, message'],
    ['event/171/text/2', 'Event 171, further text 2'],
    ['code/0x00000401/text/1', 'Code 0x00000401, further text 1'],
    ['page/title', 'Page title'],
    ['page/description', 'Page description'],
    ['heading/next-steps', 'Heading “Passaggi successivi”'],
    ['para/next-steps/2', 'Paragraph 2 under “Passaggi successivi”'],
    ['header/1/1', 'Table 1, column 2 header'],
    ['meta/ms.topic', 'Front matter, ms.topic'],
  ])('of %s is "%s"', (segmentKey, name) => {
    expect(nameOf(segmentKey)).toBe(name);
  });

  test('tells a second text of the same key from the first', () => {
    expect(nameOf('event/20102~2/description')).toBe('Event 20102, description (2)');
    expect(nameOf('heading/next-steps~3')).toBe('Heading “Passaggi successivi” (3)');
  });

  test('is the anchor, or the key, where nothing better is known', () => {
    expect(nameOf('heading/other')).toBe('Heading “other”');
    expect(nameOf('figure/1')).toBe('figure/1');
  });
});

describe('the ways to a place', () => {
  test('are the page of the event or code, and its row of the comparison', () => {
    expect(placeOf('event/20500/name', texts)).toMatchObject({
      href: '/events/20500',
      compareHref: '/compare?text=20500#event/20500/description',
    });
    expect(placeOf('code/0x00000401~2/message', texts)).toMatchObject({
      href: '/codes/0x00000401',
      compareHref: '/compare?kind=codes&code=0x00000401#code/0x00000401/message',
    });
  });

  test('of a further text are the page of its event or code, and its row among the further texts', () => {
    expect(placeOf('event/171/text/2', texts)).toMatchObject({
      href: '/events/171',
      compareHref: '/compare?kind=other&text=171#event/171/text/2',
    });
  });

  test('are the row of the comparison alone for another text, and none for front matter, which stands in no row', () => {
    expect(placeOf('heading/x', texts)).toMatchObject({ href: null, compareHref: '/compare?kind=page#heading/x' });
    expect(placeOf('meta/x', texts)).toMatchObject({ href: null, compareHref: null });
  });
});
