import { createRequire } from 'node:module';
import { knowledgeOf } from '../language/language.ts';
import { remembered } from './remembered.ts';

/** The package has no types, and is CommonJS. */
interface Snowball {
  newStemmer(algorithm: string): { stem(word: string): string };
}

const require = createRequire(import.meta.url);
const snowball = require('snowball-stemmers') as Snowball;

/** Snowball's names of its algorithms, by language. A language that is not here is left unstemmed. */
const algorithms: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Russian writes `ё` or `е` for it as it pleases; Snowball’s own first step, which the package leaves out. */
function withoutYo(word: string): string {
  return word.replaceAll('ё', 'е');
}

/** Of a shorter word an ending is a part (`planet`). */
const restLetters = 4;

/** The word without the first of some endings that it has. */
function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length >= one.length + restLetters);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

type Stemmer = (word: string) => string;

const stemmers = new Map<string, Stemmer>();

/** Whether Snowball knows the language. */
export function hasStemmer(language: string): boolean {
  return Object.hasOwn(algorithms, language);
}

/** The stemmer of a language (`sv`); the identity where Snowball has none. Takes and gives lower case. */
export function stemmerOf(language: string): Stemmer {
  const known = stemmers.get(language);
  if (known !== undefined) return known;
  const algorithm = algorithms[language];
  let stemmer: Stemmer = (word) => word;
  if (algorithm !== undefined) {
    const snowballStemmer = snowball.newStemmer(algorithm);
    const spelt = language === 'ru' ? withoutYo : (word: string): string => word;
    const { unstemmed } = knowledgeOf(language);
    stemmer = remembered((word) => snowballStemmer.stem(withoutEnding(spelt(word), unstemmed)) || word);
  }
  stemmers.set(language, stemmer);
  return stemmer;
}
