/**
 * Words that may appear twice in a row, by language: relative beside article or pronoun (de `die die`), subject beside object (fr `nous nous`),
 * two meanings of one form (en `that that`), emphasis (it `via via`). `*`: the language doubles words freely to form words.
 */
const lists: Readonly<Record<string, string>> = {
  af: 'wat dat is',
  cs: 'se si že',
  da: 'der som at det den på',
  de: 'die der das den dem denen deren sie ihr zu',
  el: 'λίγο σιγά πολύ',
  en: 'that had is do her so very',
  es: 'que muy',
  fi: 'hyvin niin',
  fr: 'vous nous en faire que se',
  hu: 'ki már csak az',
  id: '*',
  it: 'via mano man piano quasi così che ben',
  ms: '*',
  nb: 'som at det den på',
  nl: 'die dat het is zijn er u ze',
  nn: 'som at det den på',
  pl: 'się to',
  pt: 'se que logo',
  ro: 'că',
  ru: 'что это чуть еле',
  sv: 'som att det den på är var',
  th: '*',
  tl: '*',
  tr: '*',
  vi: '*',
  yo: '*',
};

const sets = new Map<string, ReadonlySet<string>>();

/** True where the language allows the lower-cased word twice in a row. */
export function mayDouble(language: string, word: string): boolean {
  const list = lists[language];
  if (list === undefined) return false;
  if (list === '*') return true;
  let words = sets.get(language);
  if (words === undefined) {
    words = new Set(list.split(' '));
    sets.set(language, words);
  }
  return words.has(word);
}
