/** How a word stands in a sentence: as a name of something, or as something done. */
export type Use = 'noun' | 'verb' | 'function';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that stand before a noun or its adjectives, and after a verb. */
const determiners = words(
  'a an the this that these those your our its their his her my each every any some no all both it them',
);

/** Words after which a verb stands, and hardly ever a noun. */
const beforeVerbs = words('to not cannot can could may might must shall should will would please never also then');

/** Words that stand for what another sentence names. */
export const pronouns = words('it its they them their theirs he she him her his hers one ones');

/** Words that one writer leaves out and another does not, without a difference in meaning. */
export const optionalWords = words('the that');

/** Words that only serve the sentence: no reader looks for them, and every language has its own. */
const functionWords = words(
  'about above after again against all also and any are been before being below between both but by can cannot could did do does during each else even ever every few for from further had has have her here him his how if in into is it its just like made make many may might more most much must near need no nor not now of off on once one only onto or other others our out over own per please same several shall she should since so some such than that the their them then there these they this those through to too under until up upon us use used uses using very via was we well were what when where whether which while who whom whose why will with within without would yet you your starting start due unable try tries trying new first last second see',
);

/**
 * How the English words of a sentence are used, as far as their neighbours tell (`folded` is the sentence in lower case).
 * English marks neither nouns nor verbs; it says "revoke the certificate" and "the request to".
 */
export function usesOf(folded: readonly string[]): readonly Use[] {
  return folded.map((word, at) => {
    if (functionWords.has(word)) return 'function';
    const before = folded[at - 1];
    const behind = folded[at + 1];
    if (behind !== undefined && determiners.has(behind)) return 'verb';
    if (before !== undefined && beforeVerbs.has(before)) return 'verb';
    return /(?:ed|ly)$/.test(word) ? 'verb' : 'noun';
  });
}

/** Where a word that is a verb elsewhere may be one too: at the beginning of a sentence or clause. */
export function mayBeginClause(folded: readonly string[], at: number): boolean {
  const before = folded[at - 1];
  return before === undefined || before === 'and' || before === 'or';
}
