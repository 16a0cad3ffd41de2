import type { Catalog } from '@eventide/catalog';
import { codeTextKeys, eventTextKeys, type KnownCatalog, type KnownText, type LogSummary } from '@eventide/logs';
import type { Session } from '../session.ts';
import { reviewed, type Warning } from '../warnings.ts';

/** A catalogue, and what of it logs are explained with. */
export interface Source {
  readonly catalog: Catalog;
  readonly known: KnownCatalog;
}

/** Why a text may be wrong, worst first; nothing of one that is right. */
export type TextWarnings = (text: KnownText) => readonly Warning[];

export const noTextWarnings: TextWarnings = () => [];

/** Reviews the catalogues whose events are in a log, for the warnings of the texts that explain them. Takes about a second. */
export async function textWarnings(
  sources: readonly Source[],
  { byEvent }: LogSummary,
  io: Session,
): Promise<TextWarnings> {
  const found = new Set(byEvent.map(({ catalog }) => catalog));
  const asked = sources.filter(({ known }) => found.has(known.slug));
  if (asked.length === 0) return noTextWarnings;
  const warningsIn = await reviewed(
    asked.map(({ catalog }) => catalog),
    io,
  );
  const warnings = new Map<KnownText, readonly Warning[]>();
  for (const { catalog, known } of asked) {
    const warningsOf = warningsIn(catalog);
    const segments = new Set(catalog.segments.map(({ key }) => key));
    const add = (text: KnownText | null, keys: readonly string[]): void => {
      const segmentKey = keys.find((key) => segments.has(key));
      if (text === null || segmentKey === undefined) return;
      const own = warningsOf({ segmentKey, locale: text.locale });
      if (own.length > 0) warnings.set(text, own);
    };
    for (const { eventId, description } of known.events) add(description, eventTextKeys(eventId));
    for (const { code, message } of known.codes) add(message, codeTextKeys(code));
  }
  return (text) => warnings.get(text) ?? [];
}
