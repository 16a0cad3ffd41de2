import type { Catalog, CatalogEvent, DiagnosticCode, Locale } from '@eventide/catalog';
import { resolveLink } from '@eventide/catalog/text';
import type { KnownCatalog, KnownCode, KnownEvent, KnownText } from './known.ts';
import { logNamesIn } from './log-names.ts';

/** The segments of which the first that a page has says what an event means. */
export function eventTextKeys(eventId: number): readonly string[] {
  return [`event/${eventId}/description`, `event/${eventId}/text/1`];
}

/** The same of a code, in its canonical spelling. */
export function codeTextKeys(code: string): readonly string[] {
  return [`code/${code}/message`, `code/${code}/text/1`];
}

interface SourceNames {
  readonly providers?: readonly string[];
  readonly logs?: readonly string[];
}

/**
 * What a catalogue says about events, in one locale.
 * @param names of providers and logs, where the catalogue's settings have them; the pages' own are added
 */
export function knownCatalog(
  catalog: Catalog,
  locale: Locale,
  { providers = [], logs = [] }: SourceNames = {},
): KnownCatalog {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const textOf = (key: string): KnownText | null => {
    const texts = segments.get(key)?.texts;
    const found = texts?.get(locale) ?? texts?.values().next().value;
    if (!found) return null;
    const links = found.parts.flatMap(({ url }) => (url === null ? [] : (resolveLink(url, found.locale) ?? [])));
    const isFallback = found.locale !== locale;
    return { text: oneLine(found.text), locale: found.locale, isFallback, links: [...new Set(links)] };
  };
  const firstOf = (keys: readonly string[]): KnownText | null => {
    const key = keys.find((one) => segments.has(one));
    return key === undefined ? null : textOf(key);
  };
  const eventOf = ({ eventId, symbol, severity, outcome }: CatalogEvent): KnownEvent => ({
    eventId,
    name: symbol,
    severity,
    outcome,
    description: firstOf(eventTextKeys(eventId)),
  });
  const codeOf = ({ code, documentedAs, symbol, generic }: DiagnosticCode): KnownCode => ({
    code,
    documentedAs,
    name: symbol ?? textOf(`code/${code}/name`)?.text ?? null,
    message: firstOf(codeTextKeys(code)),
    generic,
  });
  const paragraphs = catalog.segments.flatMap(({ kind, texts }) => (kind === 'PARAGRAPH' ? [...texts.values()] : []));
  return {
    slug: catalog.slug,
    providers,
    logs: [...new Set([...logs, ...logNamesIn(paragraphs)])],
    events: catalog.events.map(eventOf),
    codes: catalog.codes.map(codeOf),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
