/** Whole numbers below this are often words in one language and digits in another. */
export const smallNumber = 13;

/** Most letters of a word that may be an acronym in lower case. */
export const acronymLettersMax = 10;

/** Fewest letters of an acronym or a name in which one changed letter is a slip, not another language's acronym (CA, AC). */
export const slipLetters = 4;

/** Letters of both spellings together that may differ in a slip: one replaced, or one more. */
export const slipEdits = 2;

/** Fewest characters of a literal that is looked for with white space inside. */
export const tornLetters = 4;

/** Locales that must have a name before those that translate it are asked for their habit. */
export const nameLocales = 3;

/** Locales that a row must have for one of them to have added a token. */
export const additionLocales = 3;

/** How many times as often a locale must keep a name as it lacks it, for its loss to be more than a policy. */
export const keptRatio = 2;

/** Rows in which a locale must lack an identifier for that to be its way of saying it. With fewer, one lost twice goes unnoticed. */
export const policyRows = 3;
