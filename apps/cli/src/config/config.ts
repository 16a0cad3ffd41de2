import type { CatalogSettings, Locale } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';

export type RuleDecision = MqmSeverity | 'off';

/** What `eventide.config.json` says, with its paths as they are from the current folder. */
export interface Config {
  /** The configuration's own path; null where there is none. */
  readonly file: string | null;
  readonly paths: readonly string[];
  readonly source: Locale | null;
  /** The locale of the pages whose path fits a pattern, in the order of the file. */
  readonly locales: readonly { readonly pattern: string; readonly locale: Locale }[];
  /** By folder. */
  readonly catalogs: ReadonlyMap<string, CatalogSettings>;
  /** By rule, then by locale or language; `*` stands for all others. */
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, RuleDecision>>;
  readonly termBase: string | null;
  readonly baseline: string | null;
  /** The folder in which `check` keeps what it has found; null: it keeps nothing. */
  readonly cache: string | null;
  readonly failOn: 'minor' | 'major' | 'critical' | null;
  readonly minSeverity: MqmSeverity | null;
}

/** The name that is looked for in the current folder. */
export const configFile = 'eventide.config.json';

export const noConfig: Config = {
  file: null,
  paths: [],
  source: null,
  locales: [],
  catalogs: new Map(),
  rules: new Map(),
  termBase: null,
  baseline: null,
  cache: null,
  failOn: null,
  minSeverity: null,
};
