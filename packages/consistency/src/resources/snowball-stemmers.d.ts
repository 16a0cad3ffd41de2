declare module 'snowball-stemmers' {
  interface Snowball {
    algorithms(): string[];
    newStemmer(algorithm: string): { stem(word: string): string };
  }
  const snowball: Snowball;
  export default snowball;
}
