import type { Locale } from '@eventide/catalog';
import type { LanguageResources } from '../../src/rule.ts';
import { type Dice, documentOf, type Edits } from '../mutation.ts';
import { type Fault, type FaultKind, type Field, isEnded, isSpaced, joined, sentencesOf, stopOf } from './fault.ts';
import { type Concept, type Replacement, sentenceOf, type Template, type Words } from './words.ts';

function firstSentence(text: string, locale: Locale, to: (sentence: string) => string): string {
  const [first = '', ...rest] = sentencesOf(text);
  const turned = to(first);
  return joined([rest.length === 0 || isEnded(turned) ? turned : turned + stopOf(locale), ...rest], locale);
}

function applied(text: string, patterns: readonly Replacement[] = []): string {
  const found = patterns.find(([pattern]) => pattern.test(text));
  return found === undefined ? text : text.replace(...found);
}

interface Noun {
  readonly concept: Concept;
  readonly locale: Locale;
  readonly word: string;
  readonly pattern: RegExp;
  /** Clean texts in which the word stands just once. */
  readonly places: readonly string[];
}

/** The word by itself, hyphenated words left out. Japanese does not divide words. */
function wordPattern(word: string, locale: Locale): RegExp {
  return isSpaced(locale) ? new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu') : new RegExp(word, 'gu');
}

/** Texts in which a word may stand, at most, to be told from one in two of them by little more than chance. */
const companionTexts = 4;
/** Languages that bear witness of what a word stands for. */
const witnessesWanted = 3;

/** Words that may mean something by themselves, in lower case. */
function longWords(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\p{L}{4,}/gu)].map(([word]) => word.toLowerCase()));
}

/** What stands before vowels only, at the end of a text: French `l’`, Hungarian `az`. A translator writes no other word behind it. */
const elision = /(?:’|(?<!\p{L})az )$/iu;

function beginsWithVowel(word: string): boolean {
  return /^[aeiouy]/iu.test(word.normalize('NFD'));
}

/** Faults of meaning, by the rule that is for them. */
export function meaningFaults(
  field: Field,
  words: Words,
  resources: LanguageResources,
): Readonly<Record<string, FaultKind>> {
  const { pages, locales, first, prose, ended, isClean, markdownOf, inOneCell, withSentence } = field;
  const {
    concepts,
    denials,
    denied,
    frames,
    newThings,
    phrases,
    strangers,
    templates,
    things,
    unsteady,
    withoutThing,
  } = words;
  const { eventRows } = documentOf(pages.get(first) ?? '');
  const outcomes = eventRows.filter(({ name }) => /_(?:Success|Failure|Error)$/.test(name));
  const [successes, failures] = [
    outcomes.filter(({ name }) => name.endsWith('_Success')),
    outcomes.filter(({ name }) => !name.endsWith('_Success')),
  ];

  /** A statement in the words of the other outcome of the same operation, a denial lost, or one too many. */
  function turnedStatement(dice: Dice): Fault {
    const kind = dice.roll(4);
    const rows = kind === 0 ? failures : kind === 1 ? successes : outcomes;
    const row = dice.pick(rows);
    const isSuccess = successes.includes(row);
    const sibling = eventRows.find(
      ({ name }) =>
        name !== row.name && /_(?:Success|Failure)$/.test(name) && name.split('_')[0] === row.name.split('_')[0],
    );
    return inOneCell(dice, [`${row.key}/description`], (text, locale) => {
      if (kind === 0) return firstSentence(text, locale, (sentence) => applied(sentence, denials[locale]));
      if (kind === 1) return firstSentence(text, locale, (sentence) => applied(sentence, denied[locale]));
      const other =
        kind === 2 && sibling !== undefined
          ? `${sibling.key}/description`
          : `${dice.pick(isSuccess ? failures : successes).key}/description`;
      if (kind === 3 && !isClean(locale, other)) return text;
      return firstSentence(text, locale, () => sentencesOf(markdownOf(locale, other))[0] ?? '');
    });
  }

  /** Where words are told from their forms: elsewhere the rules of terms do not judge. */
  const stemmed = locales.filter((locale) => resources.hasStemmer(locale) && !unsteady.includes(locale));
  const nouns = concepts.flatMap((concept) =>
    Object.entries(concept.forms).flatMap(([locale, forms]) =>
      (stemmed.includes(locale) ? forms : '').split(' ').flatMap((word): Noun[] => {
        const pattern = wordPattern(word, locale);
        const places = prose.filter(
          (key) => isClean(locale, key) && [...markdownOf(locale, key).matchAll(pattern)].length === 1,
        );
        return word === '' || places.length < 3 ? [] : [{ concept, locale, word, pattern, places }];
      }),
    ),
  );

  /** True where no locale speaks of it in a text. */
  function isUnsaid({ roots }: Concept, key: string): boolean {
    return locales.every((locale) => roots[locale]?.test(markdownOf(locale, key)) === false);
  }

  /** By locale, in how many texts each longer word stands. */
  const textsWith = new Map(
    locales.filter(isSpaced).map((locale) => {
      const times = new Map<string, number>();
      for (const key of prose) {
        for (const word of longWords(markdownOf(locale, key))) times.set(word, (times.get(word) ?? 0) + 1);
      }
      return [locale, times] as const;
    }),
  );

  /**
   * True where the sentences of a noun in two texts have another rare word in common in three languages, as those about one
   * operation's success and failure have: a word that stands just in these two fits that one as well, and nothing tells
   * which of the two it is for.
   */
  function haveCompanion(noun: Noun, one: string, other: string): boolean {
    const having = [...textsWith].filter(([witness, times]) => {
      const theirs = longWords(sentenceWith(noun, other, witness));
      return [...longWords(sentenceWith(noun, one, witness))].some(
        (word) =>
          theirs.has(word) &&
          noun.concept.roots[witness]?.test(word) !== true &&
          (times.get(word) ?? 0) <= companionTexts,
      );
    });
    return having.length >= witnessesWanted;
  }

  /** True where the noun is a part of compounds in three languages, as in `SMTP-Server`: there it need not be its usual word. */
  function isInCompound(noun: Noun, key: string): boolean {
    const compound = locales.filter((witness) =>
      (sentenceWith(noun, key, witness).match(/\p{L}+-\p{L}+/gu) ?? []).some((word) =>
        word
          .split('-')
          .slice(1)
          .some((part) => noun.concept.roots[witness]?.test(part) === true),
      ),
    );
    return compound.length >= witnessesWanted;
  }

  /** True where the noun's sentence has it in another word too (`certifikatanslutning`): there it would be said nevertheless. */
  function isSaidAgain(noun: Noun, key: string): boolean {
    const rest = sentenceWith(noun, key, noun.locale).replace(noun.pattern, '');
    return noun.concept.roots[noun.locale]?.test(rest) === true;
  }

  /** A language's sentence at the place of the one with the noun. */
  function sentenceWith({ locale, pattern }: Noun, key: string, witness: Locale): string {
    const at = sentencesOf(markdownOf(locale, key)).findIndex((sentence) => sentence.search(pattern) >= 0);
    return sentencesOf(markdownOf(witness, key))[at] ?? '';
  }

  /** Nouns, texts they stand in, and words for what nobody speaks of there. */
  const wrong = nouns.flatMap((noun) => {
    const { concept, locale, pattern } = noun;
    const places = noun.places.filter((key) => !isInCompound(noun, key));
    return nouns
      .filter(
        (other) =>
          other.locale === locale &&
          other.concept !== concept &&
          beginsWithVowel(other.word) === beginsWithVowel(noun.word),
      )
      .flatMap((other) =>
        places.filter((key) => isUnsaid(other.concept, key)).map((key) => ({ locale, key, pattern, word: other.word })),
      );
  });

  /** Nouns, each with the pairs of texts in which a new word for it can be told to stand for it. */
  const apart = nouns.flatMap((noun) => {
    const texts = noun.places.filter((key) => !isInCompound(noun, key) && !isSaidAgain(noun, key));
    const pairs = texts.flatMap((one, at) =>
      texts.slice(at + 1).flatMap((other) => (haveCompanion(noun, one, other) ? [] : [[one, other] as const])),
    );
    return pairs.length === 0 ? [] : [{ noun, pairs }];
  });

  function rewritten(locale: Locale, keys: readonly string[], to: (text: string) => string): Fault {
    const faulty: Edits = keys.map((key) => ({ locale, key, markdown: to(markdownOf(locale, key)) }));
    return { clean: [], faulty, locale, segments: keys, places: keys };
  }

  /** The same sentence in two texts of every locale, or two sentences that differ in the thing they are of. */
  function inTwoTexts(dice: Dice): { readonly keys: readonly [string, string]; readonly template: Template } {
    const one = dice.pick(ended);
    const other = dice.pick(ended.filter((key) => key !== one));
    return { keys: [one, other], template: dice.pick(templates) };
  }

  /** A thing that the same sentence names in five texts, and no longer in one of them in one locale. */
  function omittedThing(dice: Dice): Fault {
    const first = dice.roll(ended.length);
    const keys = Array.from({ length: 5 }, (_, at) => ended[(first + at) % ended.length] ?? '');
    const thing = dice.pick(newThings);
    const sentence = (at: number, locale: Locale): string =>
      sentenceOf(templates[at % templates.length] ?? dice.pick(templates), thing, locale);
    const clean = keys.flatMap((key, at) => withSentence(key, (locale) => sentence(at, locale)));
    const fault = inOneCell(dice, keys, (text, locale) => withoutThing(text, thing[locale] ?? ''), {
      clean,
      among: stemmed,
    });
    return { ...fault, places: keys };
  }

  /** Only one fault of the same pages is made of a template: another would be one more sentence like it. */
  function inOther(fault: Fault, keys: readonly string[], { text }: Template): Fault {
    return { ...fault, segments: keys, places: [...keys, text[first] ?? ''] };
  }

  return {
    polarity: { together: 2, ofLocale: 1, make: turnedStatement },

    'concept-missing': {
      among: stemmed,
      together: 3,
      ofLocale: 1,
      better: ['term-inconsistent', 'term-ambiguous'],
      make: (dice) => {
        if (dice.roll(2) === 0) return omittedThing(dice);
        const { locale, pattern, places } = dice.pick(nouns);
        return rewritten(locale, [dice.pick(places)], (text) => text.replace(pattern, '').replace(/ {2,}/g, ' '));
      },
    },

    'term-inconsistent': {
      among: stemmed,
      together: 3,
      ofLocale: 1,
      better: ['term-ambiguous'],
      isHabit: true,
      make: (dice) => {
        const { noun, pairs } = dice.pick(apart);
        const texts = dice.pick(pairs);
        const { locale, word, pattern } = noun;
        const own = strangers[locale] ?? [];
        const isElided = texts.some((key) => elision.test(markdownOf(locale, key).split(pattern)[0] ?? ''));
        const stranger = dice.pick(
          own.filter((other) => (isElided ? beginsWithVowel(other) : !beginsWithVowel(other) || beginsWithVowel(word))),
        );
        return rewritten(locale, texts, (text) => text.replace(pattern, stranger));
      },
    },

    'term-ambiguous': {
      among: stemmed,
      together: 3,
      ofLocale: 1,
      better: ['term-inconsistent', 'concept-missing'],
      isHabit: true,
      make: (dice) => {
        const { locale, key, pattern, word } = dice.pick(wrong);
        return rewritten(locale, [key], (text) => text.replace(pattern, word));
      },
    },

    'same-source-different': {
      together: 4,
      ofLocale: 2,
      make: (dice) => {
        const { keys, template: own } = inTwoTexts(dice);
        const thing = dice.pick(things);
        const clean = keys.flatMap((key) => withSentence(key, (locale) => sentenceOf(own, thing, locale)));
        const fault = inOneCell(
          dice,
          [dice.pick(keys)],
          (text, locale) => {
            const [from, to] = dice.pick(own.synonyms[locale] ?? []);
            const at = text.lastIndexOf(from);
            return text.slice(0, at) + to + text.slice(at + from.length);
          },
          { clean },
        );
        return inOther(fault, keys, own);
      },
    },

    'different-source-same': {
      together: 4,
      ofLocale: 2,
      make: (dice) => {
        const { keys, template: own } = inTwoTexts(dice);
        const one = dice.pick(things);
        const other = dice.pick(things.filter((thing) => thing !== one));
        const clean = [
          ...withSentence(keys[0], (locale) => sentenceOf(own, one, locale)),
          ...withSentence(keys[1], (locale) => sentenceOf(own, other, locale)),
        ];
        const fault = inOneCell(
          dice,
          [keys[1]],
          (text, locale) => text.replace(sentenceOf(own, other, locale), sentenceOf(own, one, locale)),
          { clean },
        );
        return inOther(fault, keys, own);
      },
    },

    'phrase-inconsistent': {
      among: Object.keys(phrases[0]?.loose ?? {}),
      together: 6,
      ofLocale: 2,
      make: (dice) => {
        const first = frames.length * dice.roll(Math.floor(ended.length / frames.length));
        const keys = ended.slice(first, first + frames.length);
        const phrase = dice.pick(phrases);
        const clean = keys.flatMap((key, at) =>
          withSentence(key, (locale) => (frames[at]?.[locale] ?? '').replace('{}', phrase.usual[locale] ?? '')),
        );
        const fault = inOneCell(
          dice,
          keys,
          (text, locale) => text.replace(phrase.usual[locale] ?? '', phrase.loose[locale] ?? ''),
          { clean, among: Object.keys(phrase.loose) },
        );
        return { ...fault, places: [...keys, phrase.usual[first] ?? ''] };
      },
    },
  };
}
