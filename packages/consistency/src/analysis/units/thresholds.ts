/** Words that units are made of at most, over all locales; of a larger catalogue evenly spaced rows are read. */
export const tokensMax = 60_000;

/** Words that a sentence is reckoned to have when rows are chosen. */
export const wordsPerSentence = 14;

/** Fewest letters of a stem that is a unit. */
export const stemLetters = 3;

/** Fewest letters of a compound's part, and of a word that parts are learnt from. */
export const partLetters = 4;

/** Fewest letters of a compound's last part. */
export const lastPartLetters = 3;

/** Fewest letters of a known last part after an unknown first one: endings are shorter. */
export const loneLastPartLetters = 6;

/** Most letters of a word that is looked at for compounds and endings. */
export const wordLettersMax = 48;

/** Long words of a locale that must be made of two known words for the locale to make compounds. */
export const compoundsMin = 3;

/** Share of a locale's long words that must be made of two known words for the same. */
export const compoundsShare = 0.02;

/** Times that the unknown parts of compounds are learnt and looked for again. */
export const learningPasses = 2;

/** Endings that a stemmer leaves (`certifikatet` beside `certifikat`): fewest letters of what remains, most letters of the ending. */
export const endings: readonly { readonly rest: number; readonly ending: number }[] = [
  { rest: 4, ending: 2 },
  { rest: 5, ending: 3 },
];

/** Words in which an ending of two or three letters must be seen to be one. */
export const endingsSeenMin = 1;

/** Letters that differ at the end of two forms of one word at most; more make them compounds with one first part. */
export const tailLettersMax = 4;

/** Letters that two forms of one word have in common at the beginning, at least. */
export const headLetters = 4;

/** Share of the shorter form that the common beginning must make up. */
export const headShare = 0.7;

/** The same in short words of alphabets other than Latin, which write more with fewer letters. */
export const shortHeadLetters = 2;

/** Most letters of such a short word. */
export const shortWordLetters = 4;

/** Fewest letters of a root that two words may have in common anywhere. */
export const rootLetters = 6;

/** Likeness (0 to 1) of a verb and what is left of its participle without `ge`. */
export const participleLikeness = 0.75;

/** Fewest letters of a word to which an agglutinating language adds endings. */
export const agglutinatedLetters = 5;

/** Most letters of an acronym that is compared with the initials of a name. */
export const acronymLettersMax = 5;

/** Most letters of a function word, which has no initial in an acronym. */
export const functionWordLetters = 3;

/** Sentences in which an acronym is looked for beside a name. */
export const acronymSentences = 8;

/** Letters of a word by which it is compared with words of other languages. */
export const comparedLetters = 16;

/** Words whose bare letters are remembered, over all checks of a process. */
export const rememberedWords = 100_000;
