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

/** Share of a locale's other failures that it must say by its usual words, for a failure without them to mean something. */
export const usualShare = 0.8;

/** Failures said by the usual words that there must be; more than this. */
export const usualFailures = 2;

/** Words of a statement that a success of the same operation may lack, if the statement reads like the success. */
export const unlikeWordsMax = 1;
