import { describe, expect, test } from 'vitest';
import { placeOf } from './place.ts';

describe('where a finding is', () => {
  test('is an event, with its row of the comparison where that shows the text', () => {
    const event = { eventId: 20500, severity: 'INFORMATION' as const };
    const at = (kind: 'EVENT_DESCRIPTION' | 'EVENT_NAME', segmentKey: string) =>
      placeOf({ event, code: null, segment: { kind }, segmentKey });
    expect(at('EVENT_DESCRIPTION', 'event/20500/description')).toEqual({
      label: '20500',
      href: '/events/20500',
      compareHref: '/compare?severity=INFORMATION&text=20500#event/20500/description',
    });
    expect(at('EVENT_NAME', 'event/20500/name').compareHref).toBeNull();
  });

  test('is a code, another text of the page, or its front matter, which stands in no row', () => {
    const code = { code: '0x00000401' };
    const segmentKey = 'code/0x00000401/message';
    expect(placeOf({ event: null, code, segment: { kind: 'CODE_MESSAGE' }, segmentKey })).toMatchObject({
      href: '/codes/0x00000401',
      compareHref: '/compare?kind=codes&code=0x00000401#code/0x00000401/message',
    });
    const other = { event: null, code: null };
    expect(placeOf({ ...other, segment: { kind: 'HEADING' }, segmentKey: 'heading/x' })).toEqual({
      label: 'heading/x',
      href: null,
      compareHref: '/compare?kind=page#heading/x',
    });
    expect(placeOf({ ...other, segment: { kind: 'META' }, segmentKey: 'meta/x' }).compareHref).toBeNull();
    expect(placeOf({ ...other, segment: null, segmentKey: 'event/1/name' }).compareHref).toBeNull();
  });
});
