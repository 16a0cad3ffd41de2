import { languages, ninePages } from '../nine/pages.ts';
import { wordsOf } from '../nine/words.ts';
import { fieldOf } from './fault.ts';

/** The pages in nine languages that the rules were not made on. */
export const nineField = await fieldOf(ninePages);
export const nineWords = wordsOf(languages);
