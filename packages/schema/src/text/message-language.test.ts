import { describe, expect, it } from 'vitest';
import { messageLanguage } from './message-language.ts';

describe('the language of a sentence', () => {
  it.each([
    ['the one asked for', 'it', ['ru-RU'], 'it'],
    ['a relative of the one asked for', 'pt-BR', [], 'pt-PT'],
    ['English, where there are no messages in the one asked for', 'ja', ['ru-RU'], 'en'],
    ['English, where the tag is malformed', 'not a tag', ['ru-RU'], 'en'],
    ['the best of what the reader accepts', null, ['ru-RU', 'it'], 'ru'],
    ['the next one the reader accepts, where there are no messages in the best', null, ['ja', 'sv-SE', 'en'], 'sv'],
    ['English, where the reader prefers it', null, ['en-GB', 'sv'], 'en'],
    ['English, where the reader accepts nothing else that there is', null, ['ja', 'he'], 'en'],
    ['English, where the reader does not say', null, [], 'en'],
  ])('is %s', (_, asked, preferredLocales, expected) => {
    expect(messageLanguage(asked, { preferredLocales })).toBe(expected);
  });
});
