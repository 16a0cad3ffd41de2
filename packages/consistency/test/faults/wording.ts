import type { Locale } from '@eventide/catalog';
import { type Dice, type Edits, languageResources, type Pages, plainKeys, realPages } from '../mutation.ts';
import {
  ended,
  type Fault,
  type FaultKind,
  inOneCell,
  letters,
  locales,
  markdownOf,
  prose,
  rewriteOne,
  sentencesOf,
  withSentence,
} from './fault.ts';
import { agreeing, brazilian, english, named, names, varieties } from './lexicon.ts';

const resources = await languageResources();

/** How often a locale has a word, in lower case. */
const counts = new Map(
  locales.map((locale) => {
    const count = new Map<string, number>();
    for (const key of plainKeys(realPages, ['EVENT_DESCRIPTION', 'CODE_MESSAGE'])) {
      for (const [word] of markdownOf(locale, key).matchAll(/\p{L}+/gu)) count.set(word, (count.get(word) ?? 0) + 1);
    }
    return [locale, count];
  }),
);

/** A slip of the hand in a word that the locale has elsewhere too, which does not make another word of it. */
function misspelled(dice: Dice, text: string, locale: Locale): string {
  return rewriteOne(dice, text, /(?<![\p{L}\p{N}-])\p{Ll}{6,}(?![\p{L}\p{N}-])/gu, (word) => {
    if ((counts.get(locale)?.get(word) ?? 0) < 2) return word;
    const at = 1 + dice.roll(word.length - 3);
    const [one, other] = [word.charAt(at), word.charAt(at + 1)];
    const slip = dice.pick([
      () => word.slice(0, at) + other + one + word.slice(at + 2),
      () => word.slice(0, at) + word.slice(at + 1),
      () => word.slice(0, at) + one + word.slice(at),
      () => word.slice(0, at) + letters(dice, 1, locale === 'ru-RU' ? 'аоеинтрсв' : 'aoeintrsd') + word.slice(at + 1),
    ])();
    return resources.knows(locale, slip) === true ? word : slip;
  });
}

/** Sentences by place where all locales have as many. */
const aligned = prose.filter(
  (key) => new Set(locales.map((locale) => sentencesOf(markdownOf(locale, key)).length)).size === 1,
);

const choice = /\[(.*?)\/(.*?)\]/;

/** Without the words that only Brazil has. */
function european(text: string): string {
  return brazilian.reduce((changed, [from, to]) => changed.replace(from, to), text);
}

function declared(variety: string): Pages {
  const source = european(realPages.get('pt-PT') ?? '');
  return new Map([['pt-PT', source.replace('ms.contentlocale: pt-PT', `ms.contentlocale: ${variety}`)]]);
}

const declaredBrazilian = declared('pt-BR');
const declaredEuropean = declared('pt-PT');

/** Faults of words, by the rule that is for them. */
export const wordingFaults: Readonly<Record<string, FaultKind>> = {
  typo: {
    together: 10,
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
        if (foreign.split(' ').length < 5) return text;
        return sentences.map((own, index) => (index === at ? foreign : own)).join(' ');
      }),
  },

  agreement: {
    together: 8,
    ofLocale: 2,
    make: (dice) => {
      const key = dice.pick(ended);
      const sentence = dice.pick(agreeing);
      const clean = withSentence(key, (locale) => (sentence[locale] ?? '').replace(choice, '$1'));
      return inOneCell(
        dice,
        [key],
        (text, locale) =>
          text.replace((sentence[locale] ?? '').replace(choice, '$1'), (sentence[locale] ?? '').replace(choice, '$2')),
        { clean, among: locales.filter((locale) => locale !== 'ru-RU') },
      );
    },
  },

  'word-order': {
    together: 3,
    ofLocale: 1,
    make: (dice) => {
      const sentence = dice.pick(named);
      const name = dice.pick(names);
      const first = dice.roll(ended.length);
      const keys = Array.from({ length: 6 }, (_, at) => ended[(first + at) % ended.length] ?? '');
      const clean = keys.flatMap((key) => withSentence(key, (locale) => (sentence[locale] ?? '').replace('{}', name)));
      const fault = inOneCell(
        dice,
        keys,
        (text) =>
          text.replace(/(\p{L}+) (?:de|di|do)? ?(\p{L}+)\.$/u, (_, noun: string, own: string) => `${own} ${noun}.`),
        { clean, among: locales.filter((locale) => locale !== 'sv-SE') },
      );
      return { ...fault, places: [...keys, name] };
    },
  },

  'language-variety': {
    together: 1,
    // A page of words that both countries have, and in it some that tell: the declared variety's, or the other's.
    make: (dice): Fault => {
      const keys = new Set<string>();
      const wanted = 6 + dice.roll(4);
      while (keys.size < wanted) keys.add(dice.pick(ended));
      const words = [...keys].map(() => dice.pick(varieties));
      const isDeclaredBrazilian = dice.roll(2) === 0;
      const written = (isBrazilian: boolean): Edits =>
        [...keys].map((key, at) => ({
          locale: 'pt-PT',
          key,
          markdown: `${european(markdownOf('pt-PT', key)).trimEnd()} O valor ${words[at]?.[isBrazilian ? 0 : 1] ?? ''} falta.`,
        }));
      return {
        locale: isDeclaredBrazilian ? 'pt-BR' : 'pt-PT',
        segments: ['page/title'],
        places: ['page'],
        clean: written(isDeclaredBrazilian),
        faulty: written(!isDeclaredBrazilian),
        base: isDeclaredBrazilian ? declaredBrazilian : declaredEuropean,
      };
    },
  },
};
