/** Languages that must word two places alike for one locale's two wordings to be a finding. */
export const witnessesMin = 2;

/** Languages that word them differently must be fewer than this share of those. */
export const unlikeShare = 1 / 3;

/** Most letters of the small word between two content words: `de`, `do`, `dell'`. */
export const jointLetters = 4;

/** Fewest letters of a word whose inflected form is judged. */
export const formLetters = 5;

/** Locales that must have the phrase in both places for its first word to be judged. */
export const headWitnessesMin = 3;

/** Different words that a preposition or an article, however long, stands before. */
export const followersMin = 8;

/** Share of all words that it stands before. */
export const followersShare = 1 / 6;

/** Lengths, in words, of the beginnings and ends by which similar sentences are found. */
export const runLengths = [3, 5, 7];

/** Locales in which two sentences must begin or end alike to be compared. */
export const alikeMin = 2;

/** Words from the first to the last of two exchanged things, at most: what stands farther apart does not belong together. */
export const orderReach = 6;

/** Fewest letters of a word whose place in the order counts. */
export const orderedLetters = 4;
