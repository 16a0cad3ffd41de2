import type { Locale } from '@eventide/catalog';
import { knowledgeOf } from './language/language.ts';

/** What follows from the language and script of a locale. */
export interface Writing {
  readonly language: string;
  /** ISO 15924, likely where the tag names none: `Hans` for zh-CN. */
  readonly script: string;
  /** A letter of the script. */
  readonly letter: RegExp;
  /** Words are divided by spaces. */
  readonly spaced: boolean;
  /** Letters come in upper and lower case. */
  readonly cased: boolean;
  /** Punctuation is full-width: `、`, `。`, `（`. Korean has its own script and Western punctuation. */
  readonly fullWidth: boolean;
  /** Sentences end in a full stop of some shape. */
  readonly fullStops: boolean;
}

const unspaced = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt', 'Bopo', 'Hrkt']);
const cased = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);
const fullWidth = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Bopo', 'Hrkt']);

/** Scripts of CLDR that are made of several of Unicode's. */
const mixed: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Hrkt: ['Hira', 'Kana'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

function letterOf(script: string): RegExp {
  const parts = (mixed[script] ?? [script]).map((part) => `\\p{Script=${part}}`).join('');
  return new RegExp(`[${parts}]`, 'u');
}

const known = new Map<Locale, Writing>();

export function writingOf(locale: Locale): Writing {
  let writing = known.get(locale);
  if (writing === undefined) {
    const { language, script = 'Latn' } = new Intl.Locale(locale).maximize();
    writing = {
      language,
      script,
      letter: letterOf(script),
      spaced: !unspaced.has(script),
      cased: cased.has(script),
      fullWidth: fullWidth.has(script),
      fullStops: knowledgeOf(language).stop !== '',
    };
    known.set(locale, writing);
  }
  return writing;
}
