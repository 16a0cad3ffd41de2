import { type CatalogSettings, knownLocale, type Locale } from '@eventide/catalog';
import picomatch from 'picomatch';
import { type Config, noConfig } from '../config/config.ts';
import { UsageError } from '../io.ts';
import { withSlashes } from './find.ts';

/** What every command that reads pages takes. */
export const pageOptions = {
  source: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

export const pathsHelp = `PATHS are files, folders and patterns ('docs/**/*.md'); \`-\` is standard input. In folders and patterns, what is
no reference page is skipped and counted; a file that is named has to be one. Links, hidden folders and node_modules are not
followed. Pages of one article are found by their paths without the locale (docs/de-de/page.md, page.de.md), then by the
events and codes they share; a folder with a catalog.json (name, source, …) is one catalogue.`;

export const localeHelp =
  '  --locale TAG   the locale of pages that do not say it, neither in their front matter nor by their path';

export const pageHelp = `  --source TAG   the locale that the others are translated from, and that of pages that do not say theirs (default: a page
                 that is recognised as the source, if there is one)
  --verbose      list the files that are skipped, with the reasons
  --quiet        say nothing but errors on standard error: no files that are skipped, no progress`;

export interface PageSettings {
  /** The locale of pages that do not say theirs. */
  readonly locale: Locale | null;
  readonly source: Locale | null;
  readonly verbose: boolean;
  readonly quiet: boolean;
  /** The locale of a page that does not say it, by its path; null where nobody has said it. */
  readonly localeOf: (path: string) => Locale | null;
  /** Folders whose pages are one catalogue, besides those that have a catalog.json. */
  readonly catalogs: ReadonlyMap<string, CatalogSettings>;
}

interface Given {
  readonly locale?: string | undefined;
  readonly source?: string | undefined;
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/**
 * What the options and the configuration say; an option counts before the configuration.
 * @throws UsageError where a locale is none
 */
export function pageSettings({ locale, source, verbose, quiet }: Given, config: Config = noConfig): PageSettings {
  const patterns = config.locales.map(({ pattern, locale }) => ({ fits: fitting(pattern), locale }));
  return {
    locale: given('locale', locale),
    source: given('source', source) ?? config.source,
    verbose,
    quiet,
    localeOf: (path) => patterns.find(({ fits }) => fits(path))?.locale ?? null,
    catalogs: config.catalogs,
  };
}

/** A pattern, or a folder with all that is below it. */
export function fitting(pattern: string, separator?: string): (path: string) => boolean {
  const written = withSlashes(pattern, separator);
  const folder = written.replace(/\/+$/, '');
  const matches = picomatch(written);
  return (path) => {
    const plain = withSlashes(path, separator);
    return plain === folder || plain.startsWith(`${folder}/`) || matches(plain);
  };
}

function given(option: string, tag: string | undefined): Locale | null {
  return tag === undefined ? null : localeIn(option, tag);
}

/** The locale that an option names, in canonical spelling. @throws UsageError where it is none */
export function localeIn(option: string, tag: string): Locale {
  const locale = knownLocale(tag);
  if (locale === null) throw new UsageError('locale-unknown', { option, value: tag });
  return locale;
}
