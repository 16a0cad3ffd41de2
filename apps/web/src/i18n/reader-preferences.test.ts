import { describe, expect, test } from 'vitest';
import { preferenceCookies, readPreferences } from './reader-preferences.ts';

const read = (cookies: Record<string, string>, accept: string | null) =>
  readPreferences((name) => cookies[name], accept);

describe('what a request says about its reader', () => {
  test('the browser decides where nothing was chosen', () => {
    expect(read({}, 'it-IT,it;q=0.9')).toEqual({
      interfaceLanguage: 'it',
      textLanguages: ['it-IT', 'it'],
      theme: 'system',
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

  test('cookies that hold nonsense count as none', () => {
    const nonsense = {
      [preferenceCookies.language]: 'xx',
      [preferenceCookies.texts]: '<b>',
      [preferenceCookies.theme]: 'pink',
    };
    expect(read(nonsense, 'it')).toEqual(read({}, 'it'));
  });
});
