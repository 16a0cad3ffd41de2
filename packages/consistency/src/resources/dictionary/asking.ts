import type { Locale } from '@eventide/catalog';
import { knowledgeOf } from '../../language/language.ts';

/** Scripts that ISO 15924 takes together, as Unicode names their parts. */
const partsOfScript: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang'],
};

/** Languages that tell `i` and `ı` apart. */
const withDotlessI: ReadonlySet<string> = new Set(['az', 'crh', 'tr', 'tt']);

/**
 * In which forms a dictionary of a locale is asked about a word, which may come in lower case from another language. Any of them may be
 * known; none is asked where the dictionary cannot tell:
 *
 * - A word in another script is no word of the language, even if the dictionary lets it pass, as Korean does with any Latin one.
 * - Where nouns have capitals, a lower-cased word may be one.
 * - A word in capitals may be any; it is asked about in lower case.
 * - `ı` is what Turkish makes of the `I` of an English name.
 */
export function askerFor(locale: Locale): (word: string) => readonly string[] {
  const { language, script = 'Latn' } = new Intl.Locale(locale).maximize();
  const names = partsOfScript[script] ?? [script];
  const ownLetter = new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u');
  const { capitalNouns } = knowledgeOf(language);
  return (word) => {
    if (!ownLetter.test(word)) return [];
    const isLoud = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
    const cased = isLoud ? word.toLocaleLowerCase(language) : word;
    const spelt = withDotlessI.has(language) ? cased : cased.replaceAll('\u0131', 'i').replaceAll('i\u0307', 'i');
    const capitalised = spelt.charAt(0).toUpperCase() + spelt.slice(1);
    return capitalNouns && capitalised !== spelt ? [spelt, capitalised] : [spelt];
  };
}
