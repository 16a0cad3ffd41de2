import type { Locale } from '@eventide/catalog';
import type { Cell } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';

/** One spelling of a hyphenated compound, first letter aside, and where it stands. */
interface Spelling {
  readonly written: string;
  readonly places: readonly { readonly cell: Cell; readonly start: number; readonly end: number }[];
}

export interface Variants {
  readonly locale: Locale;
  readonly usual: Spelling;
  readonly others: readonly Spelling[];
}

const compound = /[\p{L}\p{N}]+(?:[-\u2011][\p{L}\p{N}]+)+/gu;
const clearly = 2;

/** Compounds that a locale writes with an acronym now in capitals, now not (`händelse-ID`, `händelse-id`), one way clearly more often. */
export function compoundVariants(input: RuleInput): Variants[] {
  const byCompound = new Map<string, { locale: Locale; spellings: Map<string, Spelling['places'][number][]> }>();
  for (const row of input.rowsOf('prose')) {
    for (const cell of row.cells.values()) {
      if (!cell.text.includes('-') && !cell.text.includes('\u2011')) continue;
      for (const { index, 0: token } of cell.text.matchAll(compound)) {
        const written = token.charAt(0).toLowerCase() + token.slice(1);
        const key = `${cell.locale} ${written.toLowerCase()}`;
        let known = byCompound.get(key);
        if (known === undefined) {
          known = { locale: cell.locale, spellings: new Map() };
          byCompound.set(key, known);
        }
        const place = { cell, start: index, end: index + token.length };
        const places = known.spellings.get(written);
        if (places === undefined) known.spellings.set(written, [place]);
        else places.push(place);
      }
    }
  }
  const variants: Variants[] = [];
  for (const { locale, spellings } of byCompound.values()) {
    if (spellings.size < 2) continue;
    const ordered = Array.from(spellings, ([written, places]): Spelling => ({ written, places }));
    ordered.sort((one, other) => other.places.length - one.places.length || (one.written < other.written ? -1 : 1));
    const [usual, ...rest] = ordered as [Spelling, ...Spelling[]];
    const others = rest.filter(
      ({ written, places }) =>
        usual.places.length >= places.length * clearly && differInAcronym(usual.written, written),
    );
    if (others.length > 0) variants.push({ locale, usual, others });
  }
  return variants;
}

/** A capital more or less is a matter of headings; a part in capitals altogether is an acronym. */
function differInAcronym(one: string, other: string): boolean {
  const parts = one.split(/[-\u2011]/);
  const otherParts = other.split(/[-\u2011]/);
  const isAcronym = (part: string): boolean => part.length > 1 && part === part.toUpperCase() && /\p{Lu}/u.test(part);
  return parts.some((part, at) => part !== otherParts[at] && (isAcronym(part) || isAcronym(otherParts[at] ?? '')));
}
