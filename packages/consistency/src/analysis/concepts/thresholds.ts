/** Languages from whose words concepts are proposed at most. All locales take part in each concept. */
export const proposersMax = 5;

/** Of so many locales or fewer, half are enough for a mention to be expected where one locale was left out: it may have been more than half with it. */
export const tieLocales = 4;

/** Score of a concept of the term base: above any score that is mined. */
export const approvedScore = 10;

/** Fewest occurrences of a unit that a concept is proposed from. */
export const occurrencesMin = 2;

/** Added to the agreement of two locales that write an acronym alike: it is one thing before any two words are. */
export const acronymBonus = 0.1;

/** Sentences of a unit that are compared at most, evenly spaced. */
export const comparedSentences = 60;

/** Least agreement of two units' sentences (Dice's coefficient) for them to mean the same. */
export const agreementMin = 0.5;

/** How many times as often one of two units may occur as the other. Beyond 3 they cannot agree by half. */
export const totalRatio = 3;

/** Share of a candidate's rating that depends on how near it stands to the unit in the sentences they share. */
export const nearnessWeight = 0.2;

/** Added to the rating of a candidate that has the same letters as the unit. */
export const cognateWeight = 0.15;

/** Likeness from which two words are cognates; the bonus grows from here to 1. */
export const cognateLikeness = 0.5;

/** Taken from the rating of a candidate that is one form of a stem: the whole stem is the better counterpart. */
export const formPenalty = 0.02;

/** Letters below which a word is short: mostly a function word. */
export const shortWordLetters = 4;

/** Taken from the rating of a short word. */
export const shortWordPenalty = 0.15;

/** How much better a word of another concept may agree before the locale's own word counts as loose. */
export const rivalMargin = 0.1;

/** Places of a unit whose neighbours are looked at, at most. */
export const placesMax = 24;

/** Places in which a word must have the same neighbour for the neighbour to explain it. */
export const neighbourPlacesMin = 3;

/** Least fit of a locale's word (Dice, 0 to 1) for it to be a rendering at all. */
export const fitMin = 0.4;

/** Share of a concept's sentences in which a locale's words must occur for it to be a witness. */
export const witnessCoverage = 0.8;

/** Share of a concept's sentences in which a locale's words must occur for it to be a supporter. */
export const supporterCoverage = 0.5;

/** Share of a concept's sentences in which a locale's words must occur for it to be a speaker. */
export const speakerCoverage = 0.5;

/** Share of a main word's occurrences that must be in the concept's sentences for the locale to be a supporter or witness. */
export const mainPrecision = 0.75;

/** The same for another word that a locale uses for the concept. */
export const otherPrecision = 0.7;

/** The same for an acronym or another form of the main word. */
export const sameNamePrecision = 0.4;

/** Sentences without the main word in which another word must occur to be a rendering. */
export const otherSentencesMin = 2;

/**
 * How far from the other locales' words, in parts of the sentence, another word for a concept may stand in the sentence where it
 * stands best. With more, words that only occur in the same sentences are taken for it; with less, languages of another word order lose theirs.
 */
export const placeDistance = 0.2;

/** Other words of a locale that are looked for at most. */
export const renderingsMax = 4;

/** Likeness of a word to another locale's main word for it to be a loan. */
export const loanLikeness = 0.75;

/** Fewest letters of a loan. */
export const loanLetters = 5;

/** Least score of a concept that findings are based on. */
export const termScore = 1.5;

/** First part of a sentence, from 0 to 1, where verbs such as "See" stand. */
export const initialPosition = 0.1;

/** Share of a concept's words that may stand in the first part of their sentences. */
export const initialShare = 0.4;

/** Share of the locales that may use one inflected form only. */
export const formsShare = 0.5;

/** Failures and successes that there must be to tell the words for how an event ended. */
export const outcomesMin = 2;

/** Share of the failures (or successes) in which a concept must occur to say how an event ended. */
export const outcomeShare = 0.6;

/** Occurrences in the opposite outcome for each one in the outcome that a word says. */
export const oppositeShare = 0.2;

/** Share of a concept's score that another concept must have to claim a word. */
export const ownerShare = 0.5;

/** Least score of a concept whose word's forms are its own as well. */
export const strongScore = 1;

/** Least score of a concept whose words are shown as aligned terms wherever they fit. */
export const shownScore = 2.2;

/** Least coherence of the same. */
export const shownCoherence = 0.7;

/** Least fit of a word that is shown as an aligned term. */
export const shownFit = 0.8;

/** The same for a word that looks like another language's. */
export const cognateFit = 0.6;

/** Likeness from which a word looks like another language's word for the concept. */
export const shownLikeness = 0.6;

/** Fewest letters of such a word. */
export const shownLetters = 4;
