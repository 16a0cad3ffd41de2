import type { Locale } from '@eventide/catalog';
import { type Dice, plainKeys } from '../mutation.ts';
import type { LanguageResources } from '../../src/rule.ts';
import { type FaultKind, type Field, isSpaced, joined, letters, rewriteOne, sentencesOf } from './fault.ts';
import { english, names, type Words } from './words.ts';

/** How often a word stands, and how long it is, for a slip in it to be told without a dictionary. */
const oftenWithoutDictionary = 4;
const longWithoutDictionary = 8;

const choice = /\[(.*?)\/(.*?)\]/;

/** Faults of words, by the rule that is for them. */
export function wordingFaults(
  field: Field,
  words: Words,
  resources: LanguageResources,
): Readonly<Record<string, FaultKind>> {
  const { pages, locales, prose, ended, markdownOf, inOneCell, withSentence } = field;
  const { agreeing, named, namedBehind } = words;
  const withGender = locales.filter((locale) => agreeing.some((sentence) => choice.test(sentence[locale] ?? '')));
  /** How often a locale has a word, in lower case. */
  const counts = new Map(
    locales.map((locale) => {
      const count = new Map<string, number>();
      for (const key of plainKeys(pages, ['EVENT_DESCRIPTION', 'CODE_MESSAGE'])) {
        for (const [word] of markdownOf(locale, key).matchAll(/\p{L}+/gu)) count.set(word, (count.get(word) ?? 0) + 1);
      }
      return [locale, count];
    }),
  );

  /** A slip of the hand in a word that the locale has elsewhere too, which does not make another word of it. */
  const misspelled = (dice: Dice, text: string, locale: Locale): string => {
    const hasDictionary = resources.knows(locale, 'a') !== null;
    return rewriteOne(dice, text, /(?<![\p{L}\p{N}-])\p{Ll}{6,}(?![\p{L}\p{N}-])/gu, (word) => {
      const isOften = (counts.get(locale)?.get(word) ?? 0) >= (hasDictionary ? 2 : oftenWithoutDictionary);
      if (!isOften || (!hasDictionary && word.length < longWithoutDictionary)) return word;
      // Without a dictionary, another beginning is only a hint: it may be another prefix (Indonesian `dipulihkan`, `memulihkan`).
      const start = hasDictionary ? 1 : 2;
      const at = start + dice.roll(word.length - 2 - start);
      const [one, other] = [word.charAt(at), word.charAt(at + 1)];
      const slips = [
        () => word.slice(0, at) + other + one + word.slice(at + 2),
        () => word.slice(0, at) + word.slice(at + 1),
        () => word.slice(0, at) + one + word.slice(at),
        () => word.slice(0, at) + letters(dice, 1, locale === 'ru-RU' ? 'аоеинтрсв' : 'aoeintrsd') + word.slice(at + 1),
      ];
      // Without a dictionary, another letter may be another word, and another ending another form.
      const isEnd = at >= word.length - 4;
      const slip = dice.pick(hasDictionary ? slips : isEnd ? slips.slice(0, 1) : slips.slice(0, 3))();
      return resources.knows(locale, slip) === true ? word : slip;
    });
  };

  /** Sentences by place where all locales have as many. */
  const aligned = prose.filter(
    (key) => new Set(locales.map((locale) => sentencesOf(markdownOf(locale, key)).length)).size === 1,
  );

  return {
    typo: {
      together: 10,
      among: locales.filter(isSpaced),
      make: (dice) => inOneCell(dice, prose, (text, locale) => misspelled(dice, text, locale)),
    },

    untranslated: {
      together: 6,
      make: (dice) =>
        inOneCell(dice, aligned, (text, locale) => {
          const sentences = sentencesOf(text);
          const at = dice.roll(sentences.length);
          const key = aligned.find((candidate) => markdownOf(locale, candidate) === text) ?? '';
          const other = dice.pick(locales.filter((candidate) => candidate !== locale));
          const foreign = dice.roll(3) === 0 ? dice.pick(english) : (sentencesOf(markdownOf(other, key))[at] ?? '');
          if (isSpaced(other) ? foreign.split(' ').length < 5 : foreign.length < 12) return text;
          return joined(
            sentences.map((own, index) => (index === at ? foreign : own)),
            locale,
          );
        }),
    },

    agreement: {
      together: 8,
      ofLocale: 2,
      among: withGender,
      make: (dice) => {
        const key = dice.pick(ended);
        const sentence = dice.pick(agreeing);
        const clean = withSentence(key, (locale) => (sentence[locale] ?? '').replace(choice, '$1'));
        return inOneCell(
          dice,
          [key],
          (text, locale) =>
            text.replace(
              (sentence[locale] ?? '').replace(choice, '$1'),
              (sentence[locale] ?? '').replace(choice, '$2'),
            ),
          { clean, among: withGender },
        );
      },
    },

    'word-order': {
      together: 3,
      ofLocale: 1,
      among: namedBehind,
      make: (dice) => {
        const sentence = dice.pick(named);
        const name = dice.pick(names);
        const first = dice.roll(ended.length);
        const keys = Array.from({ length: 6 }, (_, at) => ended[(first + at) % ended.length] ?? '');
        const clean = keys.flatMap((key) =>
          withSentence(key, (locale) => (sentence[locale] ?? '').replace('{}', name)),
        );
        const fault = inOneCell(
          dice,
          keys,
          (text) =>
            text.replace(/(\p{L}+) (?:de|di|do)? ?(\p{L}+)\.$/u, (_, noun: string, own: string) => `${own} ${noun}.`),
          { clean, among: namedBehind },
        );
        return { ...fault, places: [...keys, name] };
      },
    },
  };
}
