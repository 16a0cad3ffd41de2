import { memo } from '../../maps.ts';
import { comparedLetters, rememberedWords } from './thresholds.ts';

const alphabets = [
  ['абвгдезийклмнопрстуфыэіґ', 'abvgdezijklmnoprstufyeig'],
  ['αβγδεζηικλμνξοπρστυφωςέήίόύάώ', 'abgdezeiklmnxoprstyfoseeioyao'],
] as const;
const severalLetters: Readonly<Record<string, string>> = {
  ж: 'zh',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
  ю: 'u',
  я: 'a',
  ь: '',
  ъ: '',
  ё: 'e',
  ї: 'i',
  є: 'e',
  θ: 't',
  χ: 'c',
  ψ: 'ps',
};
/** Cyrillic and Greek letters as Latin ones, to compare words by, not to read. */
const latin = new Map(Object.entries(severalLetters));
for (const [own, theirs] of alphabets) {
  for (let at = 0; at < own.length; at++) latin.set(own.charAt(at), theirs.charAt(at));
}

/** A word as bare Latin letters: `autorización` and `авторизация` become `autorizacion` and `avtorizacia`. */
export const bareLetters = memo((word: string): string => {
  let bare = '';
  for (const letter of word.normalize('NFD').toLowerCase()) {
    if (letter >= '\u0300' && letter <= '\u036F') continue;
    bare += latin.get(letter) ?? letter;
  }
  return bare.slice(0, comparedLetters);
}, rememberedWords);

/**
 * From 0 to 1: the length of the longest common subsequence of two words' bare letters by that of the longer word (LCSR,
 * Melamed 1999).
 */
export function likeness(one: string, other: string): number {
  // By letters of `other`, the longest subsequence that they have in common with the letters of `one` read so far.
  const longest = new Array<number>(other.length + 1).fill(0);
  for (let letter = 0; letter < one.length; letter++) {
    const unit = one.charCodeAt(letter);
    let diagonal = 0;
    let left = 0;
    for (let at = 1; at <= other.length; at++) {
      const above = longest[at] ?? 0;
      left = other.charCodeAt(at - 1) === unit ? diagonal + 1 : Math.max(above, left);
      longest[at] = left;
      diagonal = above;
    }
  }
  return (longest[other.length] ?? 0) / Math.max(one.length, other.length, 1);
}
