import type { LanguageWords } from './words.ts';

/** What `words/<language>.json` holds. */
declare const words: LanguageWords;
export default words;
