import type { Locale } from '@eventide/catalog';
import type { LanguageResources } from '../rule.ts';
import { loadDictionary, type Dictionary } from './dictionary.ts';
import { loadIdentifier, type Identify } from './identify.ts';
import { hasStemmer, stemmerOf } from './stemmer.ts';
import { varietiesOf, varietyOf } from './varieties.ts';

/**
 * Loads what is known of the languages of `locales`: spelling dictionaries (the language's other regional varieties and English
 * too, which is what is left untranslated most often), stemmers, the language identifier. A locale for which something does not exist
 * does without. Two to four seconds and 250 MB for five languages, a second of it in one piece: a server does this before it listens, or in a
 * worker. Kept for the life of the process, so that a second call is free.
 */
export async function loadLanguageResources(locales: readonly Locale[]): Promise<LanguageResources> {
  const languages = new Set([...locales.map(languageOf), 'en']);
  const dictionaries = new Map<string, Dictionary>();
  for (const language of languages) {
    for (const { dictionary: name } of varietiesOf(language)) {
      const dictionary = await loadDictionary(name);
      if (dictionary !== null) dictionaries.set(name, dictionary);
    }
  }
  return resourcesOf(dictionaries, await loadIdentifier());
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

  return {
    knows: (locale, word) => dictionaryOf(locale)?.(word) ?? null,
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
