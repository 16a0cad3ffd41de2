import type { Catalog, CatalogEvent, DiagnosticCode, Locale, LookupMatch } from '@eventide/catalog';
import { resolveLink } from '@eventide/catalog/text';
import type { Warning, WarningsOf } from './warnings.ts';

/** A text in the reader's locale or, where that one lacks it, in another. */
export interface ShownText {
  readonly text: string;
  readonly locale: Locale;
  readonly isFallback: boolean;
  /** Where the text's links lead, absolute. */
  readonly links: readonly string[];
  /** Why it may be wrong. */
  readonly warnings: readonly Warning[];
}

interface EventInShort {
  readonly eventId: number;
  /** The ID in digits where the page gives events no name. */
  readonly name: string;
  readonly severity: CatalogEvent['severity'];
}

export interface CodeExplanation {
  readonly code: string;
  readonly documentedAs: string;
  readonly decimal: number;
  readonly symbol: string | null;
  readonly generic: boolean;
  readonly name: ShownText | null;
  readonly message: ShownText | null;
  /** Of the table's further columns, in their order. */
  readonly texts: readonly ShownText[];
  readonly events: readonly (EventInShort & { readonly description: ShownText | null })[];
}

export interface EventExplanation extends EventInShort {
  readonly outcome: CatalogEvent['outcome'];
  readonly operation: string;
  readonly description: ShownText | null;
  /** Of the table's further columns, in their order. */
  readonly texts: readonly ShownText[];
  readonly codes: readonly {
    readonly citedAs: string;
    readonly resolution: string;
    readonly code: string | null;
    readonly generic: boolean;
    readonly name: ShownText | null;
    readonly message: ShownText | null;
  }[];
  readonly relatedEvents: readonly EventInShort[];
}

export type Explanation =
  | { readonly kind: 'CODE'; readonly code: CodeExplanation }
  | { readonly kind: 'EVENT'; readonly event: EventExplanation };

/** Says of one thing in the catalogue all that the pages say, in one locale. */
export function createExplainer(
  catalog: Catalog,
  locale: Locale,
  warningsOf: WarningsOf,
): (target: LookupMatch['target']) => Explanation {
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  const events = new Map(catalog.events.map((event) => [event.eventId, event]));
  const codes = new Map(catalog.codes.map((code) => [code.code, code]));
  const otherKeys = otherTextKeys(catalog);

  const shown = (key: string): ShownText | null => {
    const texts = segments.get(key)?.texts;
    const found = texts?.get(locale) ?? texts?.values().next().value;
    if (!found) return null;
    const targets = found.parts.flatMap(({ url }) => (url === null ? [] : (resolveLink(url, found.locale) ?? [])));
    return {
      text: found.text,
      locale: found.locale,
      isFallback: found.locale !== locale,
      links: [...new Set(targets)],
      warnings: warningsOf({ segmentKey: key, locale: found.locale }),
    };
  };
  const textsOf = (row: string): ShownText[] => (otherKeys.get(row) ?? []).flatMap((key) => shown(key) ?? []);
  const inShort = ({ eventId, name, severity }: CatalogEvent): EventInShort => ({ eventId, name, severity });
  const eventsOf = (ids: readonly number[]) => ids.flatMap((id) => events.get(id) ?? []);

  const ofCode = ({ code, documentedAs, value, symbol, generic, events: cited }: DiagnosticCode): CodeExplanation => ({
    code,
    documentedAs,
    decimal: value,
    symbol,
    generic,
    name: shown(`code/${code}/name`),
    message: shown(`code/${code}/message`),
    texts: textsOf(`code/${code}`),
    events: eventsOf(cited).map((event) => ({
      ...inShort(event),
      description: shown(`event/${event.eventId}/description`),
    })),
  });

  const ofEvent = (event: CatalogEvent): EventExplanation => ({
    ...inShort(event),
    outcome: event.outcome,
    operation: event.operation,
    description: shown(`event/${event.eventId}/description`),
    texts: textsOf(`event/${event.eventId}`),
    codes: event.references.map(({ citedAs, resolution, code, generic }) => ({
      citedAs,
      resolution,
      code,
      generic,
      name: code === null ? null : shown(`code/${code}/name`),
      message: code === null ? null : shown(`code/${code}/message`),
    })),
    relatedEvents: eventsOf(event.relatedEvents).map(inShort),
  });

  return (target) => {
    const code = target.kind === 'CODE' ? codes.get(target.code) : undefined;
    if (code) return { kind: 'CODE', code: ofCode(code) };
    const event = target.kind === 'EVENT' ? events.get(target.eventId) : undefined;
    if (event) return { kind: 'EVENT', event: ofEvent(event) };
    throw new RangeError(`The catalogue has no ${JSON.stringify(target)}`);
  };
}

/** The keys of the texts in further columns, by the row's own key, in the order of the columns. */
function otherTextKeys({ segments }: Catalog): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const { key, kind } of segments) {
    if (kind !== 'OTHER_TEXT') continue;
    const row = key.replace(/\/text\/\d+$/, '');
    keys.set(row, [...(keys.get(row) ?? []), key]);
  }
  return keys;
}
