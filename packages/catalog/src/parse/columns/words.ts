import { words } from './languages.generated.ts';

/** What a language's words file holds; `words/README.md` says what each list is for. */
export interface LanguageWords {
  readonly event: readonly string[];
  readonly code: readonly string[];
  readonly other: readonly string[];
}

export type Topic = 'event' | 'code' | 'other';

/** A word this long also stands at the beginning of a compound (`Ereigniskennung`). Shorter ones begin other words too. */
const compoundLengthMin = 6;
/** Scripts that set no spaces between words: what a word is cannot be told, so it may stand anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const topics: Readonly<Record<Topic, readonly string[]>> = {
  event: termsOf('event'),
  code: termsOf('code'),
  other: termsOf('other'),
};

function termsOf(topic: Topic): readonly string[] {
  return [...new Set(Object.values(words).flatMap((language) => language[topic].map(fold)))];
}

/** True where a header or heading speaks of a topic, in any language. */
export function mentions(text: string, topic: Topic): boolean {
  const folded = fold(text);
  if (folded === '') return false;
  const own = folded.split(/[^\p{L}\p{M}]+/u);
  return topics[topic].some((term) => {
    // A single sign is part of too many words (数 of 関数).
    if (unspaced.test(term)) return term.length === 1 ? folded === term : folded.includes(term);
    if (term.includes(' ')) return folded.includes(term);
    return own.some((word) => word === term || (term.length >= compoundLengthMin && word.startsWith(term)));
  });
}

/** Case and the two ways to write ё make no difference. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').trim();
}
