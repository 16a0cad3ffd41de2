import { createHash } from 'node:crypto';
import type { Catalog, CatalogEvent, Diagnostic, DiagnosticCode, Document } from '../model.ts';
import { joinAliases, normaliseLiteral } from '../parse/aliases.ts';
import { PageError } from '../parse/page-error.ts';
import { isCodeLiteral } from '../text/code.ts';
import { operationOf, outcomeOf, severityOf } from '../text/severity.ts';
import { byCodeUnits, mergeOrder, mostCommon } from './consensus.ts';
import type { TableRow } from './match-rows.ts';
import { matchRows } from './match-rows.ts';
import { mergeDiagnostics } from './merge-diagnostics.ts';
import { agreedCitations, citedBy, resolveReferences } from './references.ts';
import { rekeyDocument } from './rekey.ts';
import { compareTables } from './row-diagnostics.ts';
import { alignSegments } from './segments.ts';
import { symbolOf } from './symbol.ts';

const slugDefault = 'certificate-connector';

/**
 * Aligns one page's locales into a catalogue. The order of the documents makes no difference. What the locales agree on
 * stands; what one of them has otherwise is a diagnostic.
 * @throws PageError where two documents are of one locale.
 */
export function alignCatalog(given: readonly Document[], options: { readonly slug?: string } = {}): Catalog {
  const { slug = slugDefault } = options;
  const pages = given.toSorted(
    (one, other) => byCodeUnits(one.locale, other.locale) || byCodeUnits(one.file, other.file),
  );
  refuseTwoOfOneLocale(pages);

  const eventMatch = matchRows(pages.map(({ locale, eventRows }) => ({ locale, rows: eventRows.map(toTableRow) })));
  const aliases = joinAliases(
    pages.flatMap(({ codeRows }) => codeRows.map(({ literal }) => literal)),
    pages.flatMap(({ eventRows }) => eventRows.flatMap(({ citedCodes }) => citedCodes)),
  );
  const codeMatch = matchRows(
    pages.map(({ locale, codeRows }) => ({
      locale,
      rows: codeRows.map((row) => {
        const alias = aliases.get(normaliseLiteral(row.literal));
        return { ...toTableRow(row), ...(alias === undefined ? {} : { identity: `code/${alias}` }) };
      }),
    })),
  );
  const documents = pages.map((page) => {
    const events = eventMatch.matches.get(page.locale)?.identities ?? [];
    const codes = codeMatch.matches.get(page.locale)?.identities ?? [];
    return rekeyDocument(page, new Map([...events, ...codes]));
  });

  const diagnostics: Diagnostic[] = mergeDiagnostics(documents);
  const eventOrder = mergeOrder(
    documents.map(({ eventRows }) => eventRows.map(({ key }) => key).filter(isNoRepetition)),
  );
  const codeOrder = mergeOrder(documents.map(({ codeRows }) => codeRows.map(({ key }) => key).filter(isNoRepetition)));
  diagnostics.push(
    ...compareTables(
      'event',
      pages.map(({ locale, file, eventRows }) => ({
        locale,
        file,
        match: eventMatch.matches.get(locale) ?? { identities: new Map(), renumbered: new Set() },
        rows: eventRows.map(({ key, name, eventId, place }) => ({ key, name, place, shown: String(eventId) })),
      })),
      eventOrder,
      eventMatch.names,
    ),
    ...compareTables(
      'code',
      pages.map(({ locale, file, codeRows }) => ({
        locale,
        file,
        match: codeMatch.matches.get(locale) ?? { identities: new Map(), renumbered: new Set() },
        rows: codeRows.map(({ key, name, literal, place }) => ({ key, name, place, shown: literal })),
      })),
      codeOrder,
      codeMatch.names,
    ),
  );

  const documentedAs = new Map<string, string>();
  for (const key of codeOrder) {
    const code = key.slice('code/'.length);
    if (!isCodeLiteral(code)) continue;
    const literals = documents.flatMap(({ codeRows }) => codeRows.filter((row) => row.key === key));
    documentedAs.set(
      code,
      mostCommon(
        literals.map(({ literal }) => literal),
        isCodeLiteral,
      ) ?? code,
    );
  }
  const citations = eventOrder.map((key) => agreedCitations(key, documents));
  diagnostics.push(...citations.flatMap((cited) => cited.diagnostics));
  const references = resolveReferences(
    citations.map((cited) => cited.citations),
    { documentedAs, aliases },
  );

  const identified = eventOrder.map((key, index) => {
    const name = eventMatch.names.get(key)?.name ?? '';
    return {
      eventId: Number(key.slice('event/'.length)),
      name,
      operation: operationOf(name),
      references: references[index] ?? [],
    };
  });
  const events = identified.map((event): CatalogEvent => {
    const outcome = outcomeOf(event.name);
    const segmentKey = `event/${event.eventId}/name`;
    if (outcome === null) {
      const message = `The name "${event.name}" does not say how the operation ended; taken for information.`;
      diagnostics.push({ id: 'event-outcome-unknown', message, locale: null, place: null, segmentKey });
    }
    const related = identified.filter(
      ({ operation, eventId }) => operation === event.operation && eventId !== event.eventId,
    );
    return {
      ...event,
      outcome: outcome ?? 'SUCCESS',
      severity: severityOf(event.name),
      relatedEvents: related.map(({ eventId }) => eventId),
    };
  });
  diagnostics.push(...undeclared(events));

  const cited = citedBy(events);
  const codes = [...documentedAs].map(([code, spelling]): DiagnosticCode => {
    const names = documents.flatMap(({ locale, codeRows }) =>
      codeRows.filter(({ key }) => key === `code/${code}`).map(({ name }) => ({ locale, name })),
    );
    return {
      code,
      documentedAs: spelling,
      value: Number.parseInt(code, 16),
      symbol: symbolOf(names),
      generic: cited.get(code)?.generic ?? false,
      events: cited.get(code)?.events ?? [],
    };
  });
  return {
    slug,
    revision: revisionOf(slug, documents),
    locales: documents.map(({ locale }) => locale),
    documents: new Map(documents.map((document) => [document.locale, document])),
    events,
    codes,
    segments: alignSegments(documents),
    diagnostics,
  };
}

function toTableRow({ key, name }: { readonly key: string; readonly name: string }): TableRow {
  return { key, name, identity: key.replace(/~\d+$/, '') };
}

function isNoRepetition(key: string): boolean {
  return !key.includes('~');
}

function refuseTwoOfOneLocale(sorted: readonly Document[]): void {
  for (const [index, { locale, file }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.locale !== locale) continue;
    const reason = `${before.file} and ${file} are both of the locale ${locale}`;
    throw new PageError({ file }, reason, 'give one of them, or correct its ms.contentlocale');
  }
}

/** Codes that events cite and no table declares, each said once. */
function undeclared(events: readonly CatalogEvent[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { eventId, references } of events) {
    for (const { citedAs, code } of references) {
      const literal = normaliseLiteral(citedAs);
      if (code !== null || found.has(literal)) continue;
      const message = `Event ${eventId} cites ${citedAs}, which the table of codes does not declare.`;
      const segmentKey = `event/${eventId}/codes`;
      found.set(literal, { id: 'code-undeclared', message, locale: null, place: null, segmentKey });
    }
  }
  return [...found.values()];
}

function revisionOf(slug: string, sorted: readonly Document[]): string {
  const hash = createHash('sha256').update(slug);
  for (const { locale, hash: content } of sorted) hash.update(`\n${locale} ${content}`);
  return hash.digest('hex');
}
