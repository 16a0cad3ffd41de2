import type { CatalogEvent, CodeRow, DiagnosticCode } from '../model.ts';
import { readCode, readPrefixedCode } from '../parse/cells.ts';
import { isCode } from './is-code.ts';
import { mostCommon } from './consensus.ts';
import { citedBy } from './references.ts';
import type { RowIndex } from './row-index.ts';
import { symbolOf } from './symbol.ts';

const prefix = 'code/';

/** How most locales spell each declared code, by canonical code, in the given order of keys. */
export function spellingsOf(order: readonly string[], { byKey }: RowIndex<CodeRow>): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const key of order) {
    const code = key.slice(prefix.length);
    if (!isCode(code)) continue;
    const literals = (byKey.get(key) ?? []).map(({ row }) => row.literal);
    const wellFormed = literals.filter((literal) => readCode(literal, { anyLength: true }).canonical === code);
    spellings.set(code, mostCommon(wellFormed.length > 0 ? wellFormed : literals) ?? code);
  }
  return spellings;
}

export function relateCodes(
  spellings: ReadonlyMap<string, string>,
  { byKey }: RowIndex<CodeRow>,
  events: readonly CatalogEvent[],
): DiagnosticCode[] {
  const cited = citedBy(events);
  return [...spellings].map(([code, documentedAs]) => {
    const names = (byKey.get(prefix + code) ?? []).map(({ locale, row }) => ({ locale, name: row.name }));
    return {
      code,
      documentedAs,
      value: readPrefixedCode(code)?.value ?? Number.parseInt(code, 16),
      symbol: symbolOf(names),
      generic: cited.get(code)?.generic ?? false,
      events: cited.get(code)?.events ?? [],
    };
  });
}
