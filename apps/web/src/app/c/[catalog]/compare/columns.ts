/** Which languages stand side by side. */
export interface Columns<Locale> {
  /** At least one, unless there is none at all. */
  readonly shown: readonly Locale[];
  /** What can be added. */
  readonly others: readonly Locale[];
  /** Tags asked for that nothing is documented in. */
  readonly unknown: readonly string[];
}

/** The columns asked for, in that order; where none of them exists, all there are, the reader's own first. */
export function chooseColumns<Locale extends { readonly locale: string }>(
  asked: readonly string[],
  available: readonly Locale[],
  readers: string,
): Columns<Locale> {
  const find = (tag: string) => available.find(({ locale }) => locale.toLowerCase() === tag.toLowerCase());
  const found = [...new Set(asked.map(find).filter((locale) => locale !== undefined))];
  const all = [...available].sort((a, b) => Number(b.locale === readers) - Number(a.locale === readers));
  const shown = found.length > 0 ? found : all;
  return {
    shown,
    others: available.filter((locale) => !shown.includes(locale)),
    unknown: asked.filter((tag) => find(tag) === undefined),
  };
}

/** The same items with one of them at another place. */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The columns with the reference at the front, whether it is among them or not; `null` where the address names none. */
export function withReference<Locale extends { readonly locale: string }>(
  shown: readonly Locale[],
  available: readonly Locale[],
  asked: string,
): { readonly columns: readonly Locale[]; readonly reference: Locale | null } {
  const reference = available.find(({ locale }) => locale.toLowerCase() === asked.toLowerCase()) ?? null;
  if (reference === null) return { columns: shown, reference };
  return { columns: [reference, ...shown.filter((locale) => locale !== reference)], reference };
}
