/** Languages that must mention a concept in a sentence for its absence elsewhere to be a gap. */
export const witnessesMin = 3;

/** Share of those languages that may be without a mention as well. */
export const silentShare = 0.25;

/** Gaps of one concept in one locale that are kept; one finding lists them all. */
export const gapsMax = 10;

/** Languages that are asked whether a locale's word and theirs are each other's best counterparts, at most. */
export const askedMax = 5;

/** Share of them that must agree; more than this. */
export const mutualShare = 0.5;

/** How much better another word may fit before it is a rival. */
export const rivalMargin = 0.1;

/** How many times as often a rival may occur. */
export const rivalRatio = 2;

/** How near to the asked languages' words the locale's word must stand on average, from 0 to 1. */
export const mutualNearness = 0.7;

/** Letters that two forms of one word have in common at the beginning, at least. */
export const formLetters = 5;

/** Share of the shorter word's letters that must be common at the beginning. */
export const formShare = 0.6;

/** Share of the other locales that must mention what a word stands for, for the word to be explained; at least this. */
export const explainedShare = 0.5;

/** Share of the witnesses whose word must be part of a longer name elsewhere, for another thing to be meant; more than this. */
export const anotherThingShare = 0.5;

/** Likeness of a word to another language's from which it is a loan. */
export const loanLikeness = 0.75;

/** Fewest letters of a loan, and of a name that two languages keep. */
export const loanLetters = 5;

/** Letters of a loan that the usual word must not contain: it would be short for it. */
export const shortFormLetters = 6;

/** Locales whose words must be alike for a rare concept to be believed. */
export const cognatesMin = 2;

/** Sentences in which the words before a concept's word are collected, at most. */
export const surroundingsMax = 60;

/** How far from the witnesses' place, in parts of the sentence, a word may stand and take the concept's place. */
export const placeDistance = 0.2;

/** Languages that must be silent about a concept for a word for it to be a wrong one here. */
export const silentMin = 3;

/** Share of them, at most, that may mention it nevertheless. */
export const speakingShare = 1 / 3;

/** Share of the other locales that may mention a word's concept as often, where the word must stand for two concepts. */
export const asOftenShare = 1 / 3;

/** The witnesses' words that are shown for one place. */
export const usesShown = 6;

/** Places of a locale's usual word that are collected. */
export const usesMax = 40;

/** Places of any other word that are collected. */
export const otherUsesMax = 12;

/** How much more a word by itself counts than as a part of a compound, when a term's spelling is chosen. */
export const wholeWordWeight = 100;

/** Places of a locale's usual word from which it is a steady term. */
export const steadyMin = 3;

/** Sentences of a concept from which the choice of a word for it is judged. */
export const choiceMin = 4;

/** Least coherence of a concept for an omission to be judged. */
export const omissionCoherence = 0.7;

/** Least score of the same. */
export const omissionScore = 2.4;

/** Share of a concept's sentences in which another concept's word must stand to be a habit of the locale. */
export const habitShare = 0.4;

/** Mean fit of a locale's words from which its inflection is understood well enough to be sure of an omission. */
export const regularFit = 0.82;

/** Most letters of an acronym. */
export const acronymLettersMax = 5;

/** Places listed as evidence of one finding, at most. */
export const evidenceMax = 12;

/** Other locales' words that a message names, at most. */
export const listedMax = 3;

/** Letters before a short root, at least, for it to be a compound's last part: `Ereignis` in `Ereignisname`. */
export const partLetters = 4;

/** Letters behind it, at most: its inflection. */
export const shortEnding = 2;
