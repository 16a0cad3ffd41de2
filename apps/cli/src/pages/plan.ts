import { join } from 'node:path';
import {
  articleOf,
  type CatalogSettings,
  CatalogSettingsError,
  formatPageError,
  type Locale,
  readCatalogSettings,
  settingsFile,
} from '@eventide/catalog';
import { readProblem } from '../io.ts';
import type { Session } from '../session.ts';
import { deepestAbove, findPages, type FoundPages, type PageFile } from './find.ts';
import type { PageSettings } from './options.ts';

/** A file that may be a page, with all that is known of it beside its content. Plain data. */
export interface PlannedPage {
  readonly from: PageFile;
  /** What the file is called in messages. */
  readonly file: string;
  /** Its locale, where neither the page nor the settings of its folder say it; null where nobody does. */
  readonly told: Locale | null;
  /** The source that is named for all pages. */
  readonly source: Locale | null;
  /** The source that the settings of its folder name. */
  readonly homeSource: Locale | null;
}

/** What is to be read, before any page is. */
export interface Plan extends Pick<FoundPages, 'empty' | 'closed'> {
  /** In the order of the arguments, within a folder by name. */
  readonly pages: readonly PlannedPage[];
  /** The settings of the folders that have some; of those that cannot be used, why. */
  readonly settings: ReadonlyMap<string, CatalogSettings | string>;
}

/** Finds the files that the arguments name, and reads the settings of the folders they are in. Says nothing yet. */
export async function planPages(paths: readonly string[], settings: PageSettings, io: Session): Promise<Plan> {
  const { files, empty, closed } = await findPages(paths, io);
  const all = files.map(({ path }) => path);
  const homes = new Map<string, CatalogSettings | string>(settings.catalogs);
  const pages: PlannedPage[] = [];
  for (const given of files) {
    const from = { ...given, home: homeOf(given, settings.catalogs) };
    if (from.home !== null && !homes.has(from.home)) {
      homes.set(from.home, await readSettings(join(from.home, settingsFile), io));
    }
    const file = from.path === '-' ? '<stdin>' : from.path;
    const own = from.home === null ? undefined : homes.get(from.home);
    pages.push({
      from,
      file,
      told: settings.localeOf(from.path) ?? articleOf(file, all).locale ?? settings.locale ?? settings.source,
      source: settings.source,
      homeSource: typeof own === 'object' ? (own.source ?? null) : null,
    });
  }
  return { pages, settings: homes, empty, closed };
}

/** The deepest folder above a page that is a catalogue, by its own catalog.json or by the configuration. */
function homeOf({ path, home }: PageFile, catalogs: ReadonlyMap<string, CatalogSettings>): string | null {
  return deepestAbove(path, [...catalogs.keys(), ...(home === null ? [] : [home])]);
}

async function readSettings(file: string, io: Session): Promise<CatalogSettings | string> {
  try {
    return readCatalogSettings(new TextDecoder().decode(await io.read(file)), file);
  } catch (error) {
    if (error instanceof CatalogSettingsError) return formatPageError(error, io.language);
    const { id, data } = readProblem(error);
    return `${file}: ${io.say(id, data)}`;
  }
}
