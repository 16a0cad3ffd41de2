/** The text without case, accents and compatibility forms, so that texts which look the same to a reader are equal. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
