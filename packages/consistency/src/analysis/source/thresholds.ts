/** Rows of a pair that are read at most; of a larger catalogue evenly spaced ones. Bounds the time of mining. */
export const beadsMax = 600;

/** Fewest letters of a string that may be a rendering, in alphabets. Shorter ones are endings and function words. */
export const stringLetters = 4;

/** Fewest letters of one that begins within a word, as the last part of a compound does. */
export const innerLetters = 5;

/** Fewest letters in Katakana, of which two are any syllables. */
export const stringKatakana = 3;

/** Fewest characters in Han and Hangul, of which one says as much as two letters. */
export const stringCharacters = 2;

/** Most letters of a string. */
export const stringLettersMax = 24;

/** Beads of a source word that are looked at for its rendering, the first ones. Bounds the time of mining. */
export const occurrencesMax = 60;

/** Beads in which the rendering of a word must stand for it to be known. Fewer: more found, less right. */
export const hitsMin = 3;

/** Dice's coefficient of a word and its rendering over the beads, at least. */
export const diceMin = 0.5;

/** What a string that is the source's own word is worth as Dice's coefficient: few words are alike in two languages by chance. */
export const loanBonus = 0.15;

/** Share of the word's beads that must have the rendering for its absence to mean something. */
export const coverageMin = 0.6;

/** Letters of a rendering that a word must have in the same order to be a form of it, as a share (LCSR, Melamed 1999). */
export const formLikeness = 0.75;

/** Sentences of the source, each counted once, in which the target must have a word's rendering for its absence to be a fault. */
export const distinctHitsMin = 3;

/** Sentences without the rendering for each one with it, at most; more are a second way of saying it. */
export const missesShare = 0.5;

/** Words beside a source word (before it, or behind it) from which on it is used freely; with fewer it belongs to a phrase. */
export const contextsMin = 3;

/** Share of the beads in which a word of the target may stand and still be what stands for a certain word. */
export const usualShare = 0.05;

/** Dice's coefficient from which on the absence of a rendering is a fault. Lower: more found, less right. */
export const sureDiceMin = 0.75;

/** The same as a number of beads, for pairs of few. */
export const usualBeads = 2;

/** Most letters of a word of an alphabet that serves any sentence and stands for no other word. */
export const shortLetters = 3;

/** Likeness (LCSR) of a word of the source and one of the target that are one word in two languages. */
export const cognateLikeness = 0.65;

/** Words of a sentence that must be the same in the target wherever the source repeats it; shorter ones are labels that depend on where they stand. */
export const repeatedWordsMin = 3;

/** Places in which the target puts two words together in one way, at least, for another way to be a departure from it. */
export const phraseHitsMin = 2;

/** Most letters between two words that the target puts together, spaces included: an article, a preposition. */
export const joinLettersMax = 16;

/** Places shown as evidence of one finding, at most. */
export const evidenceMax = 12;

/** Share of a sentence's length by which a text must be shorter or longer for the sentence to be lost or added. */
export const lostShare = 0.6;

/** The same as a share of the whole text's expected length: translations differ by as much in length without losing anything. */
export const lengthNoise = 0.2;

/** Dice's coefficient of a string and the sentences of two words together, from which on it is how the target says both. */
export const togetherDiceMin = 0.9;

/** Sentences with only the second of these words that must have the string. */
export const aloneMin = 2;

/** The same for a text that is longer: what is cut short in one language is spelt out in another. */
export const addedNoise = 0.35;

/** Most words of a sentence of the source that is short: its translation has no room to say the same in quite another way. */
export const shortSentence = 10;

/** Other names in such a sentence that the target must say for a missing one to be left out, at least. */
export const otherNamesMin = 2;

/** Dice's coefficient from which on a word is known so well that it stands for a missing one even among unknown words. */
export const wellKnownDiceMin = 0.8;

/** Runs of letters, and renderings, of which what was computed is remembered. Bounds the memory. */
export const rememberedRuns = 20_000;
export const rememberedStrings = 1000;
