import type { Locale } from '@eventide/catalog';
import type { LanguageResources } from '../rule.ts';
import { memo } from '../maps.ts';
import { askerFor } from './dictionary/asking.ts';
import { type Dictionary, dictionaryNamed, dictionaryVersion } from './dictionary/dictionary.ts';
import { loadHunspell } from './dictionary/hunspell.ts';
import { loadIdentifier, type Identify } from './identify.ts';
import { hasStemmer, stemmerOf } from './stemmer.ts';
import { varietiesOf, varietyOf } from './varieties.ts';

/**
 * Loads what is needed to answer about the languages of `locales`: the spell checker's code, the language identifier. Dictionaries
 * (the language's own, those of its other regional varieties, English, which is what is left untranslated most often) are read
 * when a rule first asks one. A locale for which something does not exist does without. Kept for the life of the process.
 */
export async function loadLanguageResources(locales: readonly Locale[]): Promise<LanguageResources> {
  const names = dictionaryNames(locales);
  const dictionaries = new Map<string, Dictionary>();
  for (const name of names) {
    const dictionary = dictionaryNamed(name);
    if (dictionary !== null) dictionaries.set(name, dictionary);
  }
  const [identify] = await Promise.all([loadIdentifier(), dictionaries.size > 0 ? loadHunspell() : null]);
  return resourcesOf(dictionaries, identify);
}

/**
 * The versions of all dictionaries that a review of these locales may ask, by name (`pt-pt`); null for one that is not installed.
 * A review of the same texts is another one where these differ.
 */
export function dictionaryVersions(locales: readonly Locale[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(dictionaryNames(locales).map((name) => [name, versionOf(name)]));
}

const versionOf = memo(dictionaryVersion);

function dictionaryNames(locales: readonly Locale[]): readonly string[] {
  const languages = new Set([...locales.map(languageOf), 'en']);
  return [...languages].flatMap((language) => varietiesOf(language).map(({ dictionary }) => dictionary));
}

/** What can be known without loading anything: stems. For a check that must start at once. */
export function stemsOnly(): LanguageResources {
  return resourcesOf(new Map(), () => null);
}

function resourcesOf(dictionaries: ReadonlyMap<string, Dictionary>, identify: Identify): LanguageResources {
  const byLocale = new Map<Locale, Dictionary | null>();
  const stemmers = new Map<Locale, (word: string) => string>();

  function dictionaryOf(locale: Locale): Dictionary | null {
    let dictionary = byLocale.get(locale);
    if (dictionary === undefined) {
      const { dictionary: own } = varietyOf(locale);
      dictionary = dictionaries.get(own) ?? dictionaries.get(languageOf(locale)) ?? null;
      byLocale.set(locale, dictionary);
    }
    return dictionary;
  }

  const askerOf = memo((locale: Locale) => askerFor(varietyOf(locale).locale));

  return {
    hasDictionary: (locale) => dictionaryOf(locale) !== null,
    knows(locale, word) {
      const dictionary = dictionaryOf(locale);
      return dictionary === null ? null : askerOf(locale)(word).some((form) => dictionary.knows(form));
    },
    expect(locale, words) {
      const dictionary = dictionaryOf(locale);
      if (dictionary === null) return;
      const formsOf = askerOf(locale);
      for (const word of words) dictionary.expect(formsOf(word));
    },
    varieties: (locale) =>
      varietiesOf(languageOf(locale))
        .filter(({ dictionary }) => dictionaries.has(dictionary))
        .map(({ locale: tag }) => tag),
    varietyOf: (locale) => varietyOf(locale).locale,
    stem(locale, word) {
      let stemmer = stemmers.get(locale);
      if (stemmer === undefined) {
        stemmer = stemmerOf(languageOf(locale));
        stemmers.set(locale, stemmer);
      }
      return stemmer(word);
    },
    hasStemmer: (locale) => hasStemmer(languageOf(locale)),
    identify,
  };
}

function languageOf(locale: Locale): string {
  return new Intl.Locale(locale).language;
}
