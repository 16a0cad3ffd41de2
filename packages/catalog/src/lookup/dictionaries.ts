import snowball from '#snowball';
import type { Locale } from '../model.ts';

/** Snowball's names of its algorithms, which are PostgreSQL's names of its text search configurations, by language. */
const names: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** What takes the inflection off the words of a locale; `simple`: nothing does. */
export function dictionaryOf(locale: Locale): string {
  const [language = ''] = locale.toLowerCase().split('-', 1);
  return Object.hasOwn(names, language) ? (names[language] ?? 'simple') : 'simple';
}

type Stem = (word: string) => string;

const stems = new Map<string, Stem | null>();

/** Takes lower case. Null where the dictionary is a database's alone. */
export function stemOf(dictionary: string): Stem | null {
  const known = stems.get(dictionary);
  if (known !== undefined) return known;
  const stemmer = snowball.algorithms().includes(dictionary) ? snowball.newStemmer(dictionary) : null;
  const stem: Stem | null = stemmer && ((word) => stemmer.stem(word) || word);
  stems.set(dictionary, stem);
  return stem;
}
