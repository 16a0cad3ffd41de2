import { type Dice, documentOf, plainKeys, realPages } from '../mutation.ts';
import {
  ended,
  type FaultKind,
  inAllLocales,
  inOneCell,
  locales,
  markdownOf,
  prose,
  rewriteOne,
  letters,
} from './fault.ts';

const lookAlikes = new Map(
  Array.from('aeopcxyABEKMHOPCTX').map((latin, at) => [latin, 'аеорсхуАВЕКМНОРСТХ'.charAt(at)]),
);
const cyrillic = new Map([...lookAlikes].map(([latin, other]) => [other, latin]));

/** Texts that begin with a capital in every locale, headings and headers among them. */
const capitalised = documentOf(realPages.get('es-ES') ?? '').segments.flatMap(({ key, kind }) =>
  /^(?:EVENT_DESCRIPTION|CODE_MESSAGE|PARAGRAPH|HEADING|TABLE_HEADER|PAGE_TITLE)$/.test(kind) &&
  locales.every((locale) => /^\p{Lu}/u.test(markdownOf(locale, key)))
    ? [key]
    : [],
);
/** Texts that can end with a full stop or without. */
const short = plainKeys(realPages, ['EVENT_DESCRIPTION', 'CODE_MESSAGE', 'TABLE_HEADER', 'HEADING']);

function misread(letter: string): string {
  return Array.from(new TextEncoder().encode(letter), (byte) => String.fromCharCode(byte)).join('');
}

/** A mark between two words, at random. */
function between(dice: Dice, text: string, by: (space: string) => string): string {
  return rewriteOne(dice, text, /(?<=\p{L}{2}) (?=\p{L}{2})/gu, by);
}

/** Faults of spelling, spacing and marks, by the rule that is for them. */
export const writingFaults: Readonly<Record<string, FaultKind>> = {
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
            rewriteOne(dice, text, /(?<=\p{Ll}{2})[aeopcxy](?=\p{Ll})/gu, (letter) => lookAlikes.get(letter) ?? letter),
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
    make: (dice) => {
      // A name in bold in every locale, or the text itself.
      if (dice.roll(2) === 0) {
        return inOneCell(dice, capitalised, (text, locale) => text.charAt(0).toLocaleLowerCase(locale) + text.slice(1));
      }
      const key = dice.pick(ended);
      const names: Readonly<Record<string, readonly string[]>> = {
        'es-ES': ['Carga', 'Estado', 'Detalles'],
        'it-IT': ['Caricamento', 'Stato', 'Dettagli'],
        'pt-PT': ['Carregamento', 'Estado', 'Detalhes'],
        'ru-RU': ['Передача', 'Состояние', 'Сведения'],
        'sv-SE': ['Uppladdning', 'Tillstånd', 'Information'],
      };
      const name = dice.roll(3);
      const clean = locales.map((locale) => ({
        locale,
        key,
        markdown: `${markdownOf(locale, key).trimEnd().slice(0, -1)}: **${names[locale]?.[name] ?? ''}**.`,
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
    ofLocale: 2,
    make: (dice) =>
      inOneCell(dice, prose, (text) => rewriteOne(dice, text, /(?<= )(\p{L}{2,})(?= )/gu, (word) => `${word} ${word}`)),
  },

  'final-stop': {
    // A locale that does so throughout follows a convention: few at a time. Two in one column are one finding.
    together: 6,
    ofLocale: 2,
    isHabit: true,
    make: (dice) => {
      const key = dice.pick(short);
      const without = (text: string): string => text.trimEnd().replace(/\.$/, '');
      // As the column has it: a locale that goes on as its column does is right, whatever the others do.
      const isOpen = !markdownOf('es-ES', key).trimEnd().endsWith('.');
      // A remark behind the text, so that there are as many different faults as are wanted.
      const remark = ` (${letters(dice, 4, 'BCDFGHJKLM')})`;
      const clean = inAllLocales(key, (text) => without(text) + remark + (isOpen ? '' : '.'));
      return inOneCell(dice, [key], (text) => (isOpen ? `${text}.` : without(text)), { clean });
    },
  },

  punctuation: {
    together: 10,
    ofLocale: 2,
    make: (dice) =>
      inOneCell(dice, prose, (text) =>
        dice.pick([
          () => rewriteOne(dice, text, /(?<=\p{L})[.,](?= |$)/gu, (mark) => mark + mark),
          () => rewriteOne(dice, text, /(?<=\p{L})\.(?= |$)/gu, () => dice.pick([',.', ':.', ';.'])),
          () => between(dice, text, () => dice.pick([',, ', ';; ', ',: ', '.. ', '、', '，'])),
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
      inOneCell(dice, prose, (text) =>
        dice.pick([
          () => rewriteOne(dice, text, /(?<=\p{L})(?=[.,](?: |$))/gu, () => dice.pick([' ', '\u00A0'])),
          () => rewriteOne(dice, text, /(?<=\p{L}[.,]) (?=\p{L})/gu, () => ''),
          () =>
            rewriteOne(dice, text, / (\p{L}{3,}) (?=\p{L})/gu, (_, [word = '']) =>
              dice.pick([` ( ${word}) `, ` (${word} ) `]),
            ),
          () => between(dice, text, () => dice.pick([' : ', ' ; '])),
        ])(),
      ),
  },
};
