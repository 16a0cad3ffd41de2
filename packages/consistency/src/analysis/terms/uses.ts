import type { Locale, Span } from '@eventide/catalog';
import { foldedAt, spanOfWords } from '../../corpus/cell-words.ts';
import { wordSplitter } from '../../corpus/words.ts';
import { languageOf } from '../../languages.ts';
import { memo, weakMemo } from '../../maps.ts';
import type { Cell } from '../../model.ts';
import type { LanguageResources } from '../../rule.ts';

/** Letters from which a term counts as part of a longer word (German `Zertifikatvorlage`). Fewer letters stand in many words by chance. */
export const partLetters = 4;

const splitterOf = memo(wordSplitter);

/** A term as texts are searched for it: its words in lower case, stemmed where the language has a stemmer. */
interface SoughtTerm {
  readonly stems: readonly string[];
  readonly letters: string;
}

/** What a list of the term base says for a locale: under its own tag, else under its language (`de` for `de-DE`). */
export function termsFor<T>(byLocale: ReadonlyMap<Locale, T> | undefined, locale: Locale): T | undefined {
  return byLocale?.get(locale) ?? byLocale?.get(languageOf(locale));
}

/** Where the words of a term stand next to each other, in any inflection that the stemmer undoes; UTF-16 offsets into the text. */
export function usesOf(cell: Cell, term: string, resources: LanguageResources): Span[] {
  const { stems } = soughtWith(resources)(cell.locale)(term);
  const spans: Span[] = [];
  if (stems.length === 0) return spans;
  for (let at = 0; at + stems.length <= cell.words.length; at++) {
    if (!stems.every((stem, index) => stemAt(cell, at + index, resources) === stem)) continue;
    spans.push(spanOfWords(cell, at, at + stems.length));
    at += stems.length - 1;
  }
  return spans;
}

/** Whether a text says a term: on its own, or whole within a longer word. */
export function says(cell: Cell, term: string, resources: LanguageResources): boolean {
  if (usesOf(cell, term, resources).length > 0) return true;
  const { letters } = soughtWith(resources)(cell.locale)(term);
  return letters.length >= partLetters && lowerCased(cell).includes(letters);
}

/**
 * Whether a text may say a term, more leniently than {@link says}: with an ending that no stemmer undoes, or in another word of the
 * same stem. For doubts in favour of the text.
 */
export function maySay(cell: Cell, term: string, resources: LanguageResources): boolean {
  if (says(cell, term, resources)) return true;
  const { stems } = soughtWith(resources)(cell.locale)(term);
  const text = lowerCased(cell);
  return stems.length > 0 && stems.every((stem) => stem.length >= partLetters && text.includes(stem));
}

function lowerCased({ text, locale }: Cell): string {
  return text.normalize('NFC').toLocaleLowerCase(locale);
}

/** Each text of a locale is searched for the same terms: a term is taken apart once. */
const soughtWith = weakMemo((resources: LanguageResources) =>
  memo((locale: Locale) =>
    memo((term: string): SoughtTerm => {
      const letters = term.normalize('NFC').toLocaleLowerCase(locale);
      const { starts, ends } = splitterOf(locale)(letters);
      const stems = starts.map((start, index) => resources.stem(locale, letters.slice(start, ends[index])));
      return { stems, letters };
    }),
  ),
);

function stemAt(cell: Cell, at: number, resources: LanguageResources): string {
  return resources.stem(cell.locale, foldedAt(cell, at));
}
