import { describe, expect, test } from 'vitest';
import { catalogOf, inCatalog } from './catalog-address.ts';

describe('the address of a page in a catalogue', () => {
  test('has no prefix in the default catalogue, and /c/<slug> in every other', () => {
    expect(inCatalog('certificate-connector', '/events/20102')).toBe('/events/20102');
    expect(inCatalog('autopilot', '/events/20102')).toBe('/c/autopilot/events/20102');
  });

  test('keeps parameters and fragment, on the overview, too', () => {
    expect(inCatalog('autopilot', '/compare?kind=codes#code/0x1')).toBe('/c/autopilot/compare?kind=codes#code/0x1');
    expect(inCatalog('autopilot', '/')).toBe('/c/autopilot');
    expect(inCatalog('autopilot', '/?lang=it-IT')).toBe('/c/autopilot?lang=it-IT');
  });

  test('is read back', () => {
    for (const catalog of ['certificate-connector', 'autopilot', 'ein Ordner']) {
      for (const path of ['/', '/events', '/codes/0x00000401']) {
        expect(catalogOf(inCatalog(catalog, path))).toEqual({ catalog, path });
      }
    }
  });

  test('names the default catalogue where it names none', () => {
    expect(catalogOf('/c')).toEqual({ catalog: 'certificate-connector', path: '/c' });
    expect(catalogOf('/codes')).toEqual({ catalog: 'certificate-connector', path: '/codes' });
  });

  test('that cannot be decoded names a catalogue that does not exist, and is no error', () => {
    expect(catalogOf('/c/%E0%A4%A/events')).toEqual({ catalog: '%E0%A4%A', path: '/events' });
  });
});
