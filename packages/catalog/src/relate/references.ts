import type { CatalogEvent, CodeReference, Diagnostic, DiagnosticCode, EventRow } from '../model.ts';
import { normaliseLiteral } from '../parse/aliases.ts';
import { isCodeLiteral } from '../text/code.ts';
import { mostCommon } from './consensus.ts';
import type { LocaleRow } from './row-index.ts';

/** Under fewer events than this, "nearly all of them" says nothing. */
const eventsMin = 3;
const genericShare = 0.9;

/** The literals that most locales cite in a row, spelled as most write them. */
export function agreedCitations(
  identity: string,
  witnesses: readonly LocaleRow<EventRow>[],
): { readonly citations: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const rows = witnesses.map((witness) => ({
    ...witness,
    list: witness.row.citedCodes.map(normaliseLiteral).join(', '),
  }));
  const wellFormed = (list: string): boolean => list !== '' && list.split(', ').every(isCodeLiteral);
  const lists = rows.map(({ list }) => list);
  const most = mostCommon(lists, wellFormed) ?? '';
  // A slip that most locales have copied does not outvote those that have it right.
  const right = lists.filter((list) => wellFormed(list) && list.split(', ').length === most.split(', ').length);
  const agreed = wellFormed(most) || most === '' ? most : (mostCommon(right) ?? most);
  const votes = lists.filter((list) => list === agreed).length;
  const diagnostics = rows
    .filter(({ list }) => list !== agreed)
    .map(({ row, locale, list }): Diagnostic => {
      const disputed = votes * 2 <= rows.length;
      const data = { codes: list || 'none', votes, locales: rows.length, expected: agreed || 'none' };
      const segmentKey = `${identity}/codes`;
      return { id: 'event-codes-changed', data, locale: disputed ? null : locale, place: row.place, segmentKey };
    });
  const agreeing = rows.filter(({ list }) => list === agreed);
  const citations = (agreeing[0]?.row.citedCodes ?? []).map(
    (_, index) => mostCommon(agreeing.map(({ row }) => row.citedCodes[index] ?? '')) ?? '',
  );
  return { citations, diagnostics };
}

export interface Declarations {
  /** As most code tables spell it, by canonical code. */
  readonly documentedAs: ReadonlyMap<string, string>;
  /** Canonical code by normalised malformed literal. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** Resolves what events cite against what the code table declares. */
export function resolveReferences(
  citationsByEvent: readonly (readonly string[])[],
  { documentedAs, aliases }: Declarations,
): CodeReference[][] {
  const targetOf = (citedAs: string): string => {
    const literal = normaliseLiteral(citedAs);
    return aliases.get(literal) ?? literal;
  };
  const counts = new Map<string, number>();
  for (const citations of citationsByEvent) {
    for (const target of new Set(citations.map(targetOf))) counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  const enough = citationsByEvent.length >= eventsMin ? citationsByEvent.length * genericShare : Infinity;
  return citationsByEvent.map((citations) =>
    citations.map((citedAs): CodeReference => {
      const target = targetOf(citedAs);
      const spelling = documentedAs.get(target);
      const generic = (counts.get(target) ?? 0) >= enough;
      if (spelling === undefined) return { citedAs, resolution: 'UNRESOLVED', code: null, generic };
      const exact = normaliseLiteral(spelling) === normaliseLiteral(citedAs);
      return { citedAs, resolution: exact ? 'EXACT' : 'ALIAS', code: target, generic };
    }),
  );
}

/** The codes' side of the references. */
export function citedBy(
  events: readonly CatalogEvent[],
): ReadonlyMap<string, Pick<DiagnosticCode, 'events' | 'generic'>> {
  const cited = new Map<string, { events: number[]; generic: boolean }>();
  for (const { eventId, references } of events) {
    for (const { code, generic } of references) {
      if (code === null) continue;
      const entry = cited.get(code);
      if (!entry) cited.set(code, { events: [eventId], generic });
      else if (entry.events.at(-1) !== eventId) entry.events.push(eventId);
    }
  }
  return cited;
}
