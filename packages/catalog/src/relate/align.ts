import { createHash } from 'node:crypto';
import type { Catalog, CodeRow, Document, Locale } from '../model.ts';
import { normaliseLiteral } from '../parse/aliases.ts';
import { PageError } from '../parse/page-error.ts';
import { relateCodes, spellingsOf } from './codes.ts';
import { compareColumns, typeTogether } from './columns.ts';
import { byCodeUnits, mergeOrder } from './consensus.ts';
import { relateEvents } from './events.ts';
import { joinLiterals } from './literals.ts';
import type { TableRow } from './match-rows.ts';
import { matchRows } from './match-rows.ts';
import { mergeDiagnostics } from './merge-diagnostics.ts';
import { agreedCitations, resolveReferences } from './references.ts';
import { rekeyDocument } from './rekey.ts';
import { compareTables } from './row-diagnostics.ts';
import { indexCodeRows, indexEventRows } from './row-index.ts';
import { alignSegments } from './segments.ts';

const slugDefault = 'certificate-connector';

export interface AlignOptions {
  /** `certificate-connector` unless told. */
  readonly slug?: string;
  /** The locale of the source; the page that is known to be the source unless told. Null: none is. */
  readonly source?: Locale | null;
}

/**
 * Aligns one page's locales into a catalogue. The order of the documents makes no difference. What the locales agree on
 * stands; where one of them differs, that is a diagnostic.
 * @throws PageError where two documents are in one locale.
 */
export function alignCatalog(given: readonly Document[], options: AlignOptions = {}): Catalog {
  const { slug = slugDefault } = options;
  const sorted = given.toSorted(
    (one, other) => byCodeUnits(one.locale, other.locale) || byCodeUnits(one.file, other.file),
  );
  refuseTwoOfOneLocale(sorted);
  const pages = typeTogether(sorted);

  const aliases = joinLiterals(pages);
  const eventMatch = matchRows(pages.map(({ locale, eventRows }) => ({ locale, rows: eventRows.map(toTableRow) })));
  const codeMatch = matchRows(
    pages.map(({ locale, codeRows }) => ({ locale, rows: codeRows.map((row) => toCodeTableRow(row, aliases)) })),
  );
  const documents = pages.map((page) => {
    const events = eventMatch.matches.get(page.locale)?.identities ?? [];
    const codes = codeMatch.matches.get(page.locale)?.identities ?? [];
    return rekeyDocument(page, new Map([...events, ...codes]));
  });

  const eventRows = indexEventRows(documents);
  const codeRows = indexCodeRows(documents);
  const eventOrder = mergeOrder(eventRows.sequences);
  const codeOrder = mergeOrder(codeRows.sequences);
  const spellings = spellingsOf(codeOrder, codeRows);
  const cited = eventOrder.map((key) => agreedCitations(key, eventRows.byKey.get(key) ?? []));
  const citations = cited.map((row) => row.citations);
  const references = resolveReferences(citations, { documentedAs: spellings, aliases });
  const related = relateEvents(
    eventOrder.map((key, index) => ({
      eventId: Number(key.slice('event/'.length)),
      name: eventMatch.names.get(key)?.name ?? '',
      levels: (eventRows.byKey.get(key) ?? []).flatMap(({ row }) => row.level ?? []),
      references: references[index] ?? [],
    })),
    { declaresCodes: spellings.size > 0 },
  );
  return {
    slug,
    revision: revisionOf(slug, documents),
    locales: documents.map(({ locale }) => locale),
    source: sourceOf(documents, options.source),
    documents: new Map(documents.map((document) => [document.locale, document])),
    events: related.events,
    codes: relateCodes(spellings, codeRows, related.events),
    segments: alignSegments(documents),
    diagnostics: [
      ...mergeDiagnostics(documents),
      ...compareColumns(documents),
      ...compareTables('event', pages, eventMatch, eventOrder),
      ...compareTables('code', pages, codeMatch, codeOrder),
      ...cited.flatMap((row) => row.diagnostics),
      ...related.diagnostics,
    ],
  };
}

function sourceOf(documents: readonly Document[], told: Locale | null | undefined): Locale | null {
  if (told === undefined) return documents.find(({ isSource }) => isSource)?.locale ?? null;
  return documents.find(({ locale }) => locale === told)?.locale ?? null;
}

function toTableRow({ key, name }: { readonly key: string; readonly name: string }): TableRow {
  return { key, name, identity: key.replace(/~\d+$/, '') };
}

/** The locales together may know what a malformed literal stands for where one page alone does not. */
function toCodeTableRow(row: CodeRow, aliases: ReadonlyMap<string, string>): TableRow {
  const alias = aliases.get(normaliseLiteral(row.literal));
  return alias === undefined ? toTableRow(row) : { ...toTableRow(row), identity: `code/${alias}` };
}

function refuseTwoOfOneLocale(sorted: readonly Document[]): void {
  for (const [index, { locale, file }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.locale !== locale) continue;
    throw new PageError({ file }, { messageId: 'locale-twice', data: { other: before.file, file, locale } });
  }
}

function revisionOf(slug: string, sorted: readonly Document[]): string {
  const hash = createHash('sha256').update(slug);
  for (const { locale, hash: content } of sorted) hash.update(`\n${locale} ${content}`);
  return hash.digest('hex');
}
