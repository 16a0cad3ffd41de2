/** Letters that no decomposition takes apart, as people type them without their keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ё: 'е',
};
const plainLetter = /[ßæœøłđðþıςё]/g;
// Latin and Cyrillic accents, Hebrew points, Arabic vowel signs; not the marks that make other letters in Japanese or Thai.
const accent = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g;

/** Lower case, compatibility forms made plain, accents off: what two spellings of one word have in common. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accent, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter);
}

/** A name without case and separators: `symantecclientauthcertnotfound`. */
export function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
