/** Fewest words of a sentence whose repetition is looked at. */
export const sentenceWordsMin = 2;

/** Fewest languages that must word two sentences alike (or apart) to say what the source has. */
export const witnessesMin = 3;

/** How many times as many languages must bear witness as speak against it. */
export const witnessRatio = 3;

/** Fewest letters of a word that means something by itself, in an alphabet. */
export const contentLetters = 4;

/** Share of the longer sentence that must be alike for two sentences to be of one pattern. */
export const patternShare = 0.4;

/** Divergences, and conflations, that are found at most in one catalogue. */
export const foundMax = 200;

/** Words at the beginning or the end by which sentences are paired. A sentence must have twice as many. */
export const edgeWords = 4;

/** Words that may differ within two runs that are otherwise alike. */
export const brokenMax = 4;

/** Words that must be alike again after the words that differ. */
export const resumedMin = 3;
