import type { Locale } from '@eventide/catalog';

/** What is known of a catalogue beside its pages. */
export interface CatalogSettings {
  /** Null: its pages' title. */
  readonly name: string | null;
  /** The locale of the source; null: the page that says so itself. */
  readonly source: Locale | null;
  /** Names of the providers whose events it documents, as the Windows event log has them. */
  readonly eventProviders: readonly string[];
  /** Names of the logs that the events are written to. */
  readonly logNames: readonly string[];
  /** Where the page is published, with `{locale}` in place of the locale. */
  readonly publicAddress: string | null;
}
