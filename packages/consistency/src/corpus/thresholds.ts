/** Price of a sentence that stands alone in the alignment of a row; two that are aligned cost at most about 2. */
export const unalignedPrice = 0.9;

/** Price of one sentence aligned with two. */
export const splitPrice = 0.35;

/** Weight of the difference in length (natural logarithm of the ratio) against that in invariants (0 to 1). */
export const lengthWeight = 2;

/** Characters added to both lengths before they are compared, so that short sentences do not look very different. */
export const lengthSlack = 8;

/** Share of a column's rows that must look like code lists, or like identifiers, for the column to be one of them. */
export const columnShare = 0.6;

/** Share of a row's locales that must write a word with an identifier's shape (`_`, camelCase, digits) alike. */
export const shapedIdentifierShare = 0.5;

/** Share of a row's locales that must write any other single word alike for it to be an identifier; more than this. */
export const plainIdentifierShare = 0.8;

/** Fewest locales by which a word without an identifier's shape can be told to be one. */
export const plainIdentifierLocales = 3;

/** Words that share one deletion (`cas` of `case`, `cast`, `cash`); more of them are no sign that two are variants of each other. */
export const sharedDeletionMax = 48;

/** Characters before a full stop that are looked at for an abbreviation. */
export const abbreviationMax = 24;
