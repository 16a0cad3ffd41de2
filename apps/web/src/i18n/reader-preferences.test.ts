import { describe, expect, test } from 'vitest';
import { preferenceCookies, readPreferences, toldToo } from './reader-preferences.ts';

const read = (cookies: Record<string, string>, accept: string | null) =>
  readPreferences((name) => cookies[name], accept);

describe('what a request says about its reader', () => {
  test('the browser decides where nothing was chosen', () => {
    expect(read({}, 'it-IT,it;q=0.9')).toEqual({
      interfaceLanguage: 'it',
      textLanguages: ['it-IT', 'it'],
      theme: 'system',
      reviewLanguages: [],
      told: [],
    });
  });

  test('the interface is English where it does not speak the reader’s languages, and the texts may still be theirs', () => {
    expect(read({}, 'he')).toMatchObject({ interfaceLanguage: 'en', textLanguages: ['he'] });
  });

  test('a chosen language goes before the browser’s, for the interface and the texts', () => {
    expect(read({ [preferenceCookies.language]: 'sv' }, 'it')).toMatchObject({
      interfaceLanguage: 'sv',
      textLanguages: ['sv', 'it'],
    });
  });

  test('a language chosen for the texts alone leaves the interface as it is', () => {
    expect(read({ [preferenceCookies.texts]: 'ru-RU' }, 'it')).toMatchObject({
      interfaceLanguage: 'it',
      textLanguages: ['ru-RU', 'it'],
    });
  });

  test('what they were told is remembered, the last of it where it is much', () => {
    expect(read({ [preferenceCookies.told]: toldToo(['en~es-ES'], 'de~it-IT') }, 'it').told).toEqual([
      'en~es-ES',
      'de~it-IT',
    ]);
    expect(toldToo(['en~es-ES', 'de~it-IT'], 'en~es-ES')).toBe('de~it-IT.en~es-ES');
    const much = Array.from({ length: 30 }, (_, index) => `en~x${index}`);
    expect(toldToo(much, 'last').split('.')).toHaveLength(20);
  });

  test('cookies that hold nonsense count as none', () => {
    const nonsense = {
      [preferenceCookies.language]: 'xx',
      [preferenceCookies.texts]: '<b>',
      [preferenceCookies.theme]: 'pink',
      [preferenceCookies.told]: '<b>;',
    };
    expect(read(nonsense, 'it')).toEqual(read({}, 'it'));
  });

  test('the languages of a reviewer are kept, each once and without what is none', () => {
    expect(read({ [preferenceCookies.review]: 'pt-PT.it-it..<b>.pt-PT' }, null).reviewLanguages).toEqual([
      'pt-PT',
      'it-IT',
    ]);
  });
});
