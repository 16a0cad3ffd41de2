import { type Catalog, formatDiagnostic, type MessageLanguage, type Segment } from '@eventide/catalog';

type Texts = Readonly<Record<string, string>>;

/** A catalogue as `parse --format json` prints it. Fields that only some pages have (`source`, `texts`) are left out else. */
export function catalogJson(catalog: Catalog, language: MessageLanguage) {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const textsOf = (key: string) => byLocale(segments.get(key));
  const others = otherTexts(catalog);
  const withOthers = (row: string) => (others.has(row) ? { texts: Object.fromEntries(others.get(row) ?? []) } : {});
  return {
    catalog: catalog.slug,
    locales: catalog.locales,
    ...(catalog.source === null ? {} : { source: catalog.source }),
    events: catalog.events.map(({ eventId, name, severity, outcome, operation, references }) => ({
      eventId,
      name,
      severity,
      outcome,
      operation,
      codes: references.map(({ citedAs, resolution, code }) => ({ citedAs, resolution, code })),
      descriptions: textsOf(`event/${eventId}/description`),
      ...withOthers(`event/${eventId}`),
    })),
    codes: catalog.codes.map(({ code, documentedAs, events }) => ({
      code,
      documentedAs,
      names: textsOf(`code/${code}/name`),
      messages: textsOf(`code/${code}/message`),
      events,
      ...withOthers(`code/${code}`),
    })),
    diagnostics: catalog.diagnostics.map(({ id, data, locale, place, segmentKey }) => ({
      id,
      messageId: id,
      data,
      message: formatDiagnostic({ id, data }, language),
      locale,
      segmentKey,
      place: place && { file: place.file, line: place.line, column: place.column },
    })),
  };
}

/** The texts of further columns by row, each by its number, then by locale. */
function otherTexts({ segments }: Catalog): ReadonlyMap<string, ReadonlyMap<string, Texts>> {
  const rows = new Map<string, Map<string, Texts>>();
  for (const segment of segments) {
    const { row, number } = /^(?<row>.*)\/text\/(?<number>\d+)$/.exec(segment.key)?.groups ?? {};
    if (segment.kind !== 'OTHER_TEXT' || row === undefined || number === undefined) continue;
    const texts = rows.get(row) ?? new Map<string, Texts>();
    rows.set(row, texts.set(number, byLocale(segment)));
  }
  return rows;
}

function byLocale(segment: Segment | undefined): Texts {
  return Object.fromEntries([...(segment?.texts ?? [])].map(([locale, { text }]) => [locale, text]));
}
