/** Fields that take about as long to resolve as a search: each is several statements on the store, or a pass over all texts. */
const searchCosts = 5_000;
/** As many again for a text of this length; no more of a text is searched for. */
const longestSearched = 1_000;
const longTextCosts = 10_000;
/** A search without a catalogue is one in each; a server with many of them must still answer it. */
const catalogsCounted = 4;

/** The cost of looking for a text; 0 where there is none. */
export function searchCost(
  text: string | null | undefined,
  catalog: string | null | undefined,
  { catalogs }: { readonly catalogs: ReadonlyMap<string, unknown> },
): number {
  if (text == null) return 0;
  const share = Math.min(text.length, longestSearched) / longestSearched;
  const searches = catalog == null ? Math.max(1, Math.min(catalogs.size, catalogsCounted)) : 1;
  return searches * Math.round(searchCosts + share * longTextCosts);
}
