/** Case, accents and compatibility forms aside, so that what a reader takes for the same is the same. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
