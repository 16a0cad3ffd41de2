import { describe, expect, it } from 'vitest';
import { formatMessage, MessageDataError } from './format.ts';
import { messageLanguageOf, messageLanguages } from './languages.ts';

describe('a message', () => {
  it('quotes a text in the quotation marks of its language', () => {
    const quotes = messageLanguages.map((language) => formatMessage('<q>{found}</q>', { found: 'NDES' }, language));
    expect(quotes).toEqual(['“NDES”', '«NDES»', '«NDES»', '«NDES»', '«NDES»', '”NDES”']);
  });

  it('writes a list as its language does, each item quoted where the list is', () => {
    const data = { locales: ['es-ES', 'it-IT', 'ru-RU'] };
    expect(formatMessage('{locales} agree', data, 'en')).toBe('es-ES, it-IT, and ru-RU agree');
    expect(formatMessage('{locales}', data, 'ru')).toBe('es-ES, it-IT и ru-RU');
    expect(formatMessage('<q>{locales}</q>', data, 'es')).toBe('«es-ES», «it-IT» y «ru-RU»');
  });

  it('shows the first items of a long list and how many more there are', () => {
    const locales = ['cs-CZ', 'de-DE', 'es-ES', 'fr-FR', 'it-IT'];
    expect(formatMessage('{locales}', { locales }, 'en')).toBe('cs-CZ, de-DE, es-ES, and 2 more');
    expect(formatMessage('{locales}', { locales }, 'sv')).toBe('cs-CZ, de-DE, es-ES och 2 till');
    expect(formatMessage('{locales}', { locales: locales.slice(1) }, 'en')).toBe('de-DE, es-ES, fr-FR, and it-IT');
  });

  it('shows a text on one line and cuts a long one in the middle', () => {
    expect(formatMessage('{text}', { text: 'one\n  two ' }, 'en')).toBe('one two');
    const long = formatMessage('{text}', { text: `${'word '.repeat(30)}end` }, 'en');
    expect(long).toMatch(/^word word .* … .* word end$/);
    expect(long.length).toBeLessThanOrEqual(60);
  });

  it('cuts no character in half', () => {
    for (let length = 30; length < 50; length++) {
      const text = `${'a'.repeat(length)}${'😀'.repeat(20)}${'b'.repeat(length % 19)}`;
      expect(formatMessage('{text}', { text }, 'en')).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('groups the digits of a count and leaves an ID alone', () => {
    expect(formatMessage('{count, number} {id}', { count: 20102, id: 20102 }, 'en')).toBe('20,102 20102');
    expect(formatMessage('{count, plural, one {# dag} other {# dagar}}', { count: 20102 }, 'sv')).toBe(
      '20\u00A0102 dagar',
    );
  });

  it('names a language in its own language', () => {
    const data = { language: 'en' };
    expect(formatMessage('<lang>{language}</lang>', data, 'it')).toBe('inglese');
    expect(formatMessage('<lang>{language}</lang>', data, 'ru')).toBe('английский');
  });

  it('takes markup in a text for text', () => {
    expect(formatMessage('<q>{found}</q>', { found: "<q>{x}</q> 'it''s'" }, 'en')).toBe("“<q>{x}</q> 'it''s'”");
  });

  it('refuses data that does not fit', () => {
    expect(() => formatMessage('{found}', {}, 'en')).toThrow(MessageDataError);
    expect(() => formatMessage('{count, plural, other {#}}', { count: '2' }, 'en')).toThrow(/needs a number/);
    expect(() => formatMessage('{kind, select, other {x}}', { kind: ['a'] }, 'en')).toThrow(/needs a text/);
  });
});

describe('the language of messages', () => {
  it.each([
    ['pt-PT', 'pt-PT'],
    ['pt-BR', 'pt-PT'],
    ['ru-RU', 'ru'],
    ['it', 'it'],
    ['ja-JP', 'en'],
    ['not a tag', 'en'],
  ])('for %s is %s', (tag, language) => {
    expect(messageLanguageOf(tag)).toBe(language);
  });
});
