/** Beyond so many differing words, nothing is gained by finding the ones that stayed. */
export const mostEdits = 1_000;

/** A text cut into words, and what stands between them, as its language has them, spaces or not. */
export function wordsOf(text: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}
