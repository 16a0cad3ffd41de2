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
/** Letters of other alphabets as Latin ones, for comparing words, not for reading them. */
const latin = new Map(Object.entries(severalLetters));
for (const [own, theirs] of alphabets) {
  for (let at = 0; at < own.length; at++) latin.set(own.charAt(at), theirs.charAt(at));
}
const longest = 16;

/** A word as bare Latin letters: `autorización` and `авторизация` become `autorizacion` and `avtorizacia`. */
export function bareLetters(word: string): string {
  const known = bareWords.get(word);
  if (known !== undefined) return known;
  if (bareWords.size >= bareWordsMax) bareWords.clear();
  const bare = withoutMarks(word);
  bareWords.set(word, bare);
  return bare;
}

/** The same words are compared again and again. */
const bareWords = new Map<string, string>();
const bareWordsMax = 100_000;

function withoutMarks(word: string): string {
  let bare = '';
  for (const letter of word.normalize('NFD').toLowerCase()) {
    if (letter >= '\u0300' && letter <= '\u036F') continue;
    bare += latin.get(letter) ?? letter;
  }
  return bare.slice(0, longest);
}

/** One row of the comparison's table; comparisons do not overlap. */
let row = new Uint8Array(2 * longest);

/** From 0 to 1: the longest common subsequence of two words' bare letters by the length of the longer (Melamed's LCSR). */
export function likeness(one: string, other: string): number {
  const width = other.length + 1;
  if (row.length < width) row = new Uint8Array(width * 2);
  row.fill(0, 0, width);
  for (let letter = 0; letter < one.length; letter++) {
    const unit = one.charCodeAt(letter);
    let diagonal = 0;
    for (let at = 1; at < width; at++) {
      const above = row[at] ?? 0;
      row[at] = other.charCodeAt(at - 1) === unit ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    }
  }
  return (row[other.length] ?? 0) / Math.max(one.length, other.length, 1);
}
