/**
 * The measure of all of these: reference pages that are read, and other pages with numbered rows that are refused
 * (`packages/catalog/test/recognition.test.ts`).
 */

/** A column is what at least this share of its filled cells is, in all locales together. Lower: amounts become IDs. */
export const columnShare = 0.5;

/** A column is looked at if this share of its rows is filled. Lower: columns of rare notes count as columns of codes. */
export const filledShare = 0.5;

/** IDs and names tell rows apart: this share of them differs. Lower: columns of protocols (TCP, UDP) count as names. */
export const distinctShare = 0.5;

/** Levels are a small closed set: at most so many words … */
export const levelWordsMax = 6;
/** … which this share of the cells is, in at least one locale whose words are known. */
export const levelShare = 0.75;

/** Words of header and page support a table of at least so many rows. Fewer: any table with a number in it. */
export const supportedRowsMin = 3;

/** The text that says most is the first one this long, relative to the longest column. Lower: short notes count as messages. */
export const mainTextShare = 0.25;

/** Headings or list items are rows if there are at least so many. Fewer: a chapter that mentions an event. */
export const rowTextsMin = 5;

/** `EVENT_DESCRIPTOR.Id` of the Windows SDK has 16 bits. Larger numbers are IDs only where the header says so. */
export const eventIdMax = 0xffff;

/** Numbers that only count (1, 2, 3, …) or mark bits (1, 2, 4, …) number no events; told from so many rows on. */
export const countedRowsMin = 3;
