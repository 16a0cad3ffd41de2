import { type Dice, documentOf, plainKeys } from '../mutation.ts';
import { type FaultKind, type Field, isSpaced, isEnded, letters, rewriteOne, stopOf, withoutStop } from './fault.ts';
import { knowledgeOf } from '../../src/language/language.ts';
import type { Words } from './words.ts';

const lookAlikes = new Map(
  Array.from('aeopcxyABEKMHOPCTX').map((latin, at) => [latin, 'аеорсхуАВЕКМНОРСТХ'.charAt(at)]),
);
const cyrillic = new Map([...lookAlikes].map(([latin, other]) => [other, latin]));

function misread(letter: string): string {
  return Array.from(new TextEncoder().encode(letter), (byte) => String.fromCharCode(byte)).join('');
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A mark between two words, at random; in Japanese, which divides them by nothing, behind a particle. */
function between(dice: Dice, text: string, by: (space: string) => string): string {
  return kana.test(text)
    ? rewriteOne(dice, text, /(?<=[をがはにの])(?=[\p{Script=Han}\p{Script=Katakana}])/gu, () => by('').trim())
    : rewriteOne(dice, text, /(?<=\p{L}{2}) (?=\p{L}{2})/gu, by);
}

/** A colon or semicolon with a space before it, or in French without one. Japanese has no spaces about it. */
function misplacedColon(dice: Dice, text: string, locale: string): string {
  if (!isSpaced(locale)) return text;
  const mark = dice.pick([' : ', ' ; ']);
  return between(dice, text, () => (locale.startsWith('fr') ? mark.trimStart() : mark));
}

/** Faults of spelling, spacing and marks, by the rule that is for them. */
export function writingFaults(field: Field, { buttons }: Pick<Words, 'buttons'>): Readonly<Record<string, FaultKind>> {
  const { pages, locales, first, prose, ended, markdownOf, inOneCell, inAllLocales } = field;
  /** Texts that begin with a capital in every locale that has any, headings and headers among them. */
  const capitalised = documentOf(pages.get(first) ?? '').segments.flatMap(({ key, kind }) =>
    /^(?:EVENT_DESCRIPTION|CODE_MESSAGE|PARAGRAPH|HEADING|TABLE_HEADER|PAGE_TITLE)$/.test(kind) &&
    locales.every((locale) => /^[\p{Lu}\p{Lo}]/u.test(markdownOf(locale, key)))
      ? [key]
      : [],
  );
  /** Texts that can end with a full stop or without. */
  const short = plainKeys(pages, ['EVENT_DESCRIPTION', 'CODE_MESSAGE', 'TABLE_HEADER', 'HEADING']);

  /** Where a word that stands twice is no word of its own, as it is in Indonesian. */
  const undoubled = locales.filter(
    (locale) => isSpaced(locale) && !knowledgeOf(new Intl.Locale(locale).language).mayDouble(''),
  );
  const cased = locales.filter((locale) => /\p{Lu}/u.test(markdownOf(locale, ended[0] ?? '')));

  return {
    'bad-characters': {
      together: 10,
      make: (dice) =>
        inOneCell(dice, prose, (text) =>
          dice.pick([
            () =>
              rewriteOne(dice, text, /(?<=\p{L})(?=\p{L})/gu, () =>
                dice.pick(['\u200B', '\uFEFF', '\u00AD', '\u2060', '\u202D', '\u200E', '\u0007']),
              ),
            () => rewriteOne(dice, text, /(?<=\p{L})\p{L}(?=\p{L})/gu, () => '\uFFFD'),
            () => rewriteOne(dice, text, /[\u00A1-\u00FF]/gu, misread),
            () => rewriteOne(dice, text, /[\u00C0-\u017F\u0439\u0419]/gu, (letter) => letter.normalize('NFD')),
            () =>
              rewriteOne(
                dice,
                text,
                /(?<=\p{Ll}{2})[aeopcxy](?=\p{Ll})/gu,
                (letter) => lookAlikes.get(letter) ?? letter,
              ),
            () =>
              rewriteOne(dice, text, /(?<=\p{Ll}{2})[аеорсху](?=\p{Ll})/gu, (letter) => cyrillic.get(letter) ?? letter),
          ])(),
        ),
    },

    brackets: {
      together: 10,
      make: (dice) =>
        inOneCell(dice, prose, (text) =>
          dice.pick([
            () => between(dice, text, () => ' ('),
            () => between(dice, text, () => ') '),
            () => between(dice, text, () => ' ['),
            () => rewriteOne(dice, text, / (\p{L}{3,}) (?=\p{L})/gu, (_, [word = '']) => ` (${word}] `),
            () => rewriteOne(dice, text, / (\p{L}{3,}) (?=\p{L})/gu, (_, [word = '']) => ` ((${word}) `),
          ])(),
        ),
    },

    capitalisation: {
      together: 8,
      among: cased,
      make: (dice) => {
        // A name in bold in every locale, or the text itself.
        if (dice.roll(2) === 0) {
          return inOneCell(
            dice,
            capitalised,
            (text, locale) => text.charAt(0).toLocaleLowerCase(locale) + text.slice(1),
          );
        }
        const key = dice.pick(ended);
        const name = dice.roll(3);
        const clean = locales.map((locale) => ({
          locale,
          key,
          markdown: `${markdownOf(locale, key).trimEnd().slice(0, -1)}: **${buttons[locale]?.[name] ?? ''}**${stopOf(locale)}`,
        }));
        return inOneCell(
          dice,
          [key],
          (text, locale) => text.replace(/\*\*\p{Lu}/u, (capital) => capital.toLocaleLowerCase(locale)),
          { clean },
        );
      },
    },

    'doubled-word': {
      together: 10,
      among: undoubled,
      ofLocale: 2,
      make: (dice) =>
        inOneCell(
          dice,
          prose,
          (text) => rewriteOne(dice, text, /(?<= )(\p{L}{2,})(?= )/gu, (word) => `${word} ${word}`),
          { among: undoubled },
        ),
    },

    'final-stop': {
      // A locale that does so throughout follows a convention: few at a time. Two in one column are one finding.
      together: 6,
      ofLocale: 2,
      isHabit: true,
      make: (dice) => {
        const key = dice.pick(short);
        const without = (text: string): string => withoutStop(text.trimEnd());
        // As the column has it: a locale that goes on as its column does is right, whatever the others do.
        const isOpen = !isEnded(markdownOf(first, key).trimEnd());
        // A remark behind the text, so that there are as many different faults as are wanted.
        const remark = ` (${letters(dice, 4, 'BCDFGHJKLM')})`;
        const clean = inAllLocales(key, (text, locale) => without(text) + remark + (isOpen ? '' : stopOf(locale)));
        return inOneCell(dice, [key], (text, locale) => (isOpen ? text + stopOf(locale) : without(text)), { clean });
      },
    },

    punctuation: {
      together: 10,
      ofLocale: 2,
      make: (dice) =>
        inOneCell(dice, prose, (text) =>
          dice.pick([
            () => rewriteOne(dice, text, /(?<=\p{L})(?:[.,](?= |$)|[。、])/gu, (mark) => mark + mark),
            () => rewriteOne(dice, text, /(?<=\p{L})\.(?= |$)/gu, () => dice.pick([',.', ':.', ';.'])),
            () =>
              between(dice, text, () => {
                const marks = dice.pick([',, ', ';; ', ',: ', '.. ', '、', '，']);
                // In Japanese, one such comma is no fault.
                return kana.test(text) ? marks.replace(/[、，]/, '、、') : marks;
              }),
            () => text.replace(/\.$/, () => dice.pick(['?', '!', ':', '。'])),
          ])(),
        ),
    },

    quotes: {
      together: 10,
      make: (dice) =>
        inOneCell(dice, prose, (text) => {
          const mark = dice.pick(Array.from('"“”„«»'));
          return between(dice, text, (space) => (dice.roll(2) === 0 ? `${mark}${space}` : `${space}${mark}`));
        }),
    },

    spacing: {
      together: 10,
      ofLocale: 2,
      make: (dice) =>
        inOneCell(dice, prose, (text, locale) =>
          dice.pick([
            () => rewriteOne(dice, text, /(?<=\p{L})(?=[.,](?: |$)|[。、])/gu, () => dice.pick([' ', '\u00A0'])),
            () => rewriteOne(dice, text, /(?<=\p{L}[.,]) (?=\p{L})/gu, () => ''),
            () =>
              rewriteOne(dice, text, / (\p{L}{3,}) (?=\p{L})/gu, (_, [word = '']) =>
                dice.pick([` ( ${word}) `, ` (${word} ) `]),
              ),
            () => misplacedColon(dice, text, locale),
          ])(),
        ),
    },
  };
}
