/**
 * A departure from the source that so many texts of one column of a locale show is its style there, not a slip. Raised, real pages
 * that leave off final stops by column are blamed for each; lowered, a table of four alike faults passes.
 */
export const habitTexts = 4;

/** The share of a column's texts that could show the departure and do, from which it is the style of that column. */
export const habitShare = 0.6;

/** Shorter texts of the source may be an abbreviation, whose stop belongs to it (`No.`, `Nr.`). In UTF-16 code units. */
export const abbreviationMax = 4;

/** A lone word that is no longer than this and ends in a stop where the source's lone word has none is shortened (`Вкл.`). */
export const shortWordMax = 5;

/** So many letters in a row, all of them capitals, are written so on purpose; fewer may be an acronym. */
export const capitalsMin = 5;
