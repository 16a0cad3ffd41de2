/**
 * Words of English grammar that hardly any other language in Latin letters has as a word of its own; what is also Dutch (`of`,
 * `been`), German (`will`), Romance (`has`, `are`) or Slavic (`to`) is left out.
 */
export const englishMarkers: ReadonlySet<string> = new Set(
  'the and were being have does did not with without from your you this that these those which when where while because before after their there would should could cannot into about'.split(
    ' ',
  ),
);
