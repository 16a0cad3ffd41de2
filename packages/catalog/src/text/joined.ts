/** True for a name that no language has for a word: joined by underscores, or with a capital in the middle. */
export function isJoined(name: string): boolean {
  return /_|[a-z\d][A-Z]/.test(name);
}
