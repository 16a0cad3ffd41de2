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
function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accent, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter);
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
// Scripts that set no spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const camelBorder = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

let segmenter: Intl.Segmenter | undefined;

/** The folded words of a text in any script; identifiers come apart at their capitals and underscores. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text.matchAll(word)) {
    if (unspaced.test(run)) {
      segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
      for (const { segment } of segmenter.segment(run)) words.push(foldText(segment));
    } else {
      const pieces = run.split(camelBorder);
      if (pieces.length > 1) words.push(...pieces.map(foldText));
      words.push(foldText(run));
    }
  }
  return words;
}

/** A name without case and separators: `symantecclientauthcertnotfound`. */
export function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
