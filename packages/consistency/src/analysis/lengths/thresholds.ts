/** Characters of the usual text in a row below which lengths vary too much to tell anything. */
export const tellingLength = 24;

/** Texts with which a locale's own wordiness and the usual one (1) weigh the same. */
export const doubt = 4;

/** How many times longer, or shorter, than usual a text must be for its row to be looked at. */
export const notable = 1.25;

/** Locales that a row must have for one of them to stand out. */
export const lengthLocales = 3;
