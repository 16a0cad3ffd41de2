import { describe, expect, test } from 'vitest';
import { knownLocale } from './locale-tag.ts';
import { articleOf } from './path.ts';

describe('the path of a page', () => {
  test.each([
    ['docs/de-de/x/page.md', 'docs/x/page.md', 'de-DE'],
    ['docs/ja/page.md', 'docs/page.md', 'ja'],
    ['page.fr.md', 'page.md', 'fr'],
    ['content/page.pt-br.md', 'content/page.md', 'pt-BR'],
    ['page_pt_BR.md', 'page.md', 'pt-BR'],
    ['README-zh-CN.md', 'README.md', 'zh-CN'],
    ['memdocs.de-de/x/page.md', 'memdocs/x/page.md', 'de-DE'],
    ['de-de.md', '', 'de-DE'],
    ['docs/connector/de-de.md', 'docs/connector', 'de-DE'],
    ['docs/sr-latn-rs/page.md', 'docs/page.md', 'sr-Latn-RS'],
    ['docs/es-419/page.md', 'docs/page.md', 'es-419'],
    ['docs/zh-Hans/page.md', 'docs/page.md', 'zh-Hans'],
    ['i18n/it/plugin/page.md', 'i18n/plugin/page.md', 'it'],
    ['docs\\fr-fr\\page.md', 'docs/page.md', 'fr-FR'],
    ['./docs/nb-no/page.md', 'docs/page.md', 'nb-NO'],
  ])('%s names article and locale', (path, article, locale) => {
    expect(articleOf(path)).toEqual({ article, locale });
  });

  test.each([
    'docs/page.md',
    'page',
    '<stdin>',
    'docs/how-to.md',
    'docs/to-do/page.md',
    'docs/as-is/page.md',
    'docs/sign-in-us/page.md',
    'docs/ts/page.md',
    'docs/to/page.md',
    'docs/is.md',
    'docs/bin/page.md',
    'asp.net.md',
    'node.js.md',
    'learn.microsoft.com/page.md',
    'docs/klingon/page.md',
    'docs/IT/page.md',
    '/home/sv/page.md',
    'C:\\Users\\ja\\page.md',
  ])('%s names no locale', (path) => {
    expect(articleOf(path).locale).toBeNull();
  });

  test('with a region wins over a language alone, the name over its folders', () => {
    expect(articleOf('it/docs/de-de/page.md')).toEqual({ article: 'it/docs/page.md', locale: 'de-DE' });
    expect(articleOf('docs/de-de/page.fr-fr.md')).toEqual({ article: 'docs/de-de/page.md', locale: 'fr-FR' });
  });

  test('is believed in a code that is also a word where a sibling has another locale at its place', () => {
    const paths = ['docs/to/page.md', 'docs/ja/page.md', 'docs/fil/page.md', 'docs/is/other.md'];
    expect(articleOf('docs/to/page.md', paths)).toEqual({ article: 'docs/page.md', locale: 'to' });
    expect(articleOf('docs/fil/page.md', paths)).toEqual({ article: 'docs/page.md', locale: 'fil' });
    expect(articleOf('docs/is/other.md', paths)).toEqual({ article: 'docs/is/other.md', locale: null });
  });
});

describe('a language tag', () => {
  test('is known in canonical spelling, whatever its case and joins', () => {
    expect(['it-IT', 'PT_br', 'zh-hant-tw', ' sv '].map(knownLocale)).toEqual(['it-IT', 'pt-BR', 'zh-Hant-TW', 'sv']);
  });

  test('is unknown where no language has it', () => {
    for (const tag of ['klingon', '', 'english', 'de-de-de', 'und', 'x-foo', '12', 'xx', '*']) {
      expect({ tag, locale: knownLocale(tag) }).toEqual({ tag, locale: null });
    }
  });
});
