import type { Locale } from '@eventide/catalog';
import { documentOf, type Pages, realPages } from './mutation.ts';

/** How a language is written: what its words are made of, and whether spaces and full-width marks are used. */
interface Writing {
  readonly syllables: readonly string[];
  readonly isSpaced: boolean;
  readonly isCased: boolean;
  /** Letters of the shortest words. */
  readonly shortest: number;
  readonly stop: string;
  readonly comma: string;
}

function letters(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => String.fromCodePoint(first + at));
}

function writing(syllables: readonly string[], more: Partial<Writing> = {}): Writing {
  return { syllables, isSpaced: true, isCased: false, shortest: 2, stop: '.', comma: ',', ...more };
}

const wide = { isSpaced: false, stop: '。', comma: '、' };
const writings: Readonly<Record<string, Writing>> = {
  ar: writing(letters(0x0628, 19), { shortest: 6, comma: '،' }),
  el: writing(letters(0x03b1, 16), { isCased: true, shortest: 6 }),
  he: writing(letters(0x05d0, 22), { shortest: 6 }),
  hi: writing(letters(0x0915, 30), { shortest: 6, stop: '।' }),
  hy: writing(letters(0x0561, 30), { isCased: true, shortest: 6, stop: '։' }),
  ja: writing(letters(0x6000, 3000), wide),
  ka: writing(letters(0x10d0, 30), { shortest: 6 }),
  ko: writing(letters(0xac00, 600)),
  zh: writing(letters(0x4e00, 3000), { ...wide, comma: '，' }),
};

/** Forty locales of eleven languages, two of them the real Spanish one; right-to-left and Asian ones come early. */
export const manyLocales: readonly Locale[] = [
  'he-IL',
  'ja-JP',
  'es-ES',
  'ar-SA',
  'zh-CN',
  'ko-KR',
  'el-GR',
  'hi-IN',
  'hy-AM',
  'ka-GE',
  ...'AE BH DZ EG IQ JO KW LB LY MA OM QA SD SY TN YE'.split(' ').map((region) => `ar-${region}`),
  ...'zh-TW zh-HK zh-SG zh-MO el-CY ko-KP es-MX es-AR es-CL es-CO es-PE es-UY es-EC es-VE'.split(' '),
];

/** Kept as they are by every translator. */
const kept = new Set('Intune Microsoft Symantec Docs Connector Certificate'.split(' '));

/** A word of an invented language: always the same for the same Spanish one. */
function wordFor(word: string, language: string, { syllables, isCased, shortest }: Writing): string {
  let hash = 2166136261;
  for (const letter of `${word.toLowerCase()} in ${language}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  const length =
    syllables.length > 100 ? Math.min(3, 1 + (word.length >> 2)) : Math.min(7, Math.max(shortest, word.length));
  let made = '';
  for (let at = 0; at < length; at++) {
    hash = Math.imul(hash ^ (hash >>> 13), 1597334677) >>> 0;
    made += syllables[hash % syllables.length] ?? '';
  }
  return isCased && /^\p{Lu}/u.test(word) ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

/** Spanish prose, word by word in an invented language: its marks, names and acronyms stand where they stood. */
function translated(markdown: string, language: string): string {
  const own = writings[language];
  if (own === undefined) return markdown;
  const made = markdown.replace(
    /\]\([^)]*\)|<a [^>]*><\/a>|\p{L}[\p{L}\p{N}_]*\d[\p{L}\p{N}_.]*|\d[\p{L}\p{N}.]*|\p{Lu}{2,}\b|\p{L}+/gu,
    (token) =>
      /^\p{L}+$/u.test(token) && !/^\p{Lu}{2,}$/u.test(token) && !kept.has(token)
        ? wordFor(token, language, own)
        : token,
  );
  const marked = made.replace(/\.(?=\s|$)/g, own.stop).replace(/,(?= )/g, own.comma);
  if (own.isSpaced) return marked;
  const script = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，]`;
  return marked.replace(new RegExp(`(?<=${script}) | (?=${script})`, 'gu'), '');
}

/** The Spanish page as it would read in other locales, in which nothing was mistranslated. */
export function inventedPages(locales: readonly Locale[]): Pages {
  const spanish = realPages.get('es-ES') ?? '';
  const { segments } = documentOf(spanish);
  const prose = segments
    .filter(({ kind }) =>
      /^(?:EVENT_DESCRIPTION|CODE_MESSAGE|PARAGRAPH|HEADING|TABLE_HEADER|PAGE_TITLE|PAGE_DESCRIPTION)$/.test(kind),
    )
    .sort((one, other) => other.span.start - one.span.start);
  return new Map(
    locales.map((locale) => {
      const { language } = new Intl.Locale(locale);
      let source = spanish;
      for (const { span, markdown } of prose)
        source = source.slice(0, span.start) + translated(markdown, language) + source.slice(span.end);
      return [locale, source.replace('ms.contentlocale: es-ES', `ms.contentlocale: ${locale}`)];
    }),
  );
}
