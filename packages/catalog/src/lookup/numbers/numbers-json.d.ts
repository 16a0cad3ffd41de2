/** What `numbers/<kind>.json` holds; `scripts/windows-numbers.mjs` writes it. */
declare const numbers: {
  /** `hex=NAME` with spaces between, by rising number. */
  readonly names: string;
  /** The names of the facilities, by their decimal numbers. */
  readonly facilities?: Readonly<Record<string, readonly string[]>>;
};
export default numbers;
