/** Answers kept at most; then all are forgotten and asked for anew. */
const answersMax = 100_000;

/** The same function of a word, asked once for each word: regions of a language have most of their words in common. */
export function remembered<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size === answersMax) known.clear();
    const found = answer(word);
    known.set(word, found);
    return found;
  };
}
