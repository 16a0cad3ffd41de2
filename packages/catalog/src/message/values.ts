/** Texts longer than this many UTF-16 code units are cut, so that a message stays one readable line. */
const longestText = 60;
/** What is kept of a longer text. The start tells more than the end: together with the ellipsis they stay below the limit. */
const keptStart = 38;
const keptEnd = 18;

/** A piece of a reviewed text as messages show it: on one line, and cut in the middle where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestText) return line;
  const start = line.slice(0, keptStart).replace(/[\uD800-\uDBFF]$/, '');
  const end = line.slice(-keptEnd).replace(/^[\uDC00-\uDFFF\p{M}]+/u, '');
  return `${start.trimEnd()} … ${end.trimStart()}`;
}

/** Lists of more than this many items are cut to one item fewer and a count of the rest. */
const longestList = 4;

/** The items that a message shows of a list, and how many it leaves out. */
export function shownOf(items: readonly string[]): { readonly shown: readonly string[]; readonly more: number } {
  if (items.length <= longestList) return { shown: items, more: 0 };
  const shown = items.slice(0, longestList - 1);
  return { shown, more: items.length - shown.length };
}

/** Quotation marks by language, from CLDR (`delimiters/quotationStart`, `quotationEnd`); Intl does not offer them. */
const quotationMarks: Readonly<Record<string, readonly [start: string, end: string]>> = {
  en: ['“', '”'],
  es: ['«', '»'],
  it: ['«', '»'],
  pt: ['«', '»'],
  ru: ['«', '»'],
  sv: ['”', '”'],
};

/** A text in the quotation marks of a language; of English where the language is not known. */
export function quoted(text: string, language: string): string {
  const [start, end] = quotationMarks[new Intl.Locale(language).language] ?? ['“', '”'];
  return `${start}${text}${end}`;
}
