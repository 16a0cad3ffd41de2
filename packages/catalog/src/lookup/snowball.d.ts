/** What `snowball-stemmers` gives; the package itself has no types. */
interface Snowball {
  algorithms(): readonly string[];
  newStemmer(algorithm: string): { stem(word: string): string };
}

declare const snowball: Snowball;
export default snowball;
