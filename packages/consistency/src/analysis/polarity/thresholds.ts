/** Operations in whose statements a word must occur to be a sign of how they ended. */
export const signOperations = 3;

/** Operations with a sign for each one of the opposite outcome that has it as well. */
export const oppositeRatio = 5;

/** Words between a denying word and the trouble that it denies, at most. */
export const deniedWithin = 4;

/** Ways of saying that an operation failed that are known of one locale, the most frequent first. */
export const patternsMax = 40;

/** Most letters of words of alphabets that serve any sentence (`att`, `ao`) and are left out. */
export const shortLetters = 3;

/** Languages whose statements must agree with the event's name against one that does not. */
export const witnessesMin = 2;

/** Locales that may disagree with the event's name for each one that agrees, at most. */
export const unsoundShare = 1 / 3;

/** Words that a statement and a success's may each have alone, if the statement reads like the success. */
export const unlikeWordsMax = 1;
