import {
  articleOf,
  type CatalogSettings,
  CatalogSettingsError,
  decodePage,
  type Document,
  formatPageError,
  type Locale,
  PageError,
  pageLimits,
  type PageRefusal,
  readCatalogSettings,
  readPage,
  settingsFile,
  toRefusal,
} from '@eventide/catalog';
import { join } from 'node:path';
import { oneLine, readProblem } from '../io.ts';
import type { Session } from '../session.ts';
import { findPages, type PageFile, withSlashes } from './find.ts';
import type { PageSettings } from './options.ts';

/** A page, with what is known of where it comes from. */
export interface ReadPage {
  readonly document: Document;
  readonly bytes: Uint8Array;
  readonly from: PageFile;
}

export interface ReadPages {
  readonly pages: readonly ReadPage[];
  /** The settings of the folders that have some, by folder. */
  readonly settings: ReadonlyMap<string, CatalogSettings>;
  /** False where something had to be left out that may be a page; the reason has been printed. */
  readonly complete: boolean;
}

/** Given for the locale of a page that does not say it, to be known again: no page is in it. */
const unsaid = 'en-x-unsaid';
/** The locale of the publisher's sources. */
const sourceDefault = 'en-US';

/**
 * Reads the pages that the arguments name. What is named and no page, and what cannot be read, is said on standard error, on
 * one line each; what a folder holds besides pages is counted there.
 */
export async function readPages(paths: readonly string[], settings: PageSettings, io: Session): Promise<ReadPages> {
  const found = await findPages(paths, io);
  const pages: ReadPage[] = [];
  const skipped: string[] = [];
  const homes = new Map<string, CatalogSettings>(settings.catalogs);
  const tried = new Set<string>(settings.catalogs.keys());
  const all = found.files.map(({ path }) => path);
  let complete = true;
  const leaveOut = (reason: string): void => {
    complete = false;
    io.err(`eventide: ${oneLine(reason)}\n`);
  };
  const settingsOf = async (home: string | null): Promise<CatalogSettings | null> => {
    if (home === null) return null;
    if (!tried.has(home)) {
      tried.add(home);
      const read = await readSettings(join(home, settingsFile), io);
      if (typeof read === 'string') leaveOut(read);
      else homes.set(home, read);
    }
    return homes.get(home) ?? null;
  };

  for (const { path, error } of found.closed) leaveOut(`${path}: ${reasonOf(error, io)}`);
  for (const given of found.files) {
    const from = { ...given, home: homeOf(given, settings.catalogs) };
    const file = from.path === '-' ? '<stdin>' : from.path;
    let bytes: Uint8Array;
    try {
      bytes = await io.read(from.path);
    } catch (error) {
      const reason = `${file}: ${reasonOf(error, io)}`;
      if (from.origin === 'NAMED' || !isTooLarge(error)) leaveOut(reason);
      else skipped.push(reason);
      continue;
    }
    const told = settings.localeOf(from.path) ?? articleOf(file, all).locale ?? settings.locale ?? settings.source;
    const read = await readDocument(bytes, { file, told, source: settings.source }, () => settingsOf(from.home));
    if (read.kind === 'REFUSED') {
      const reason = formatPageError(read.refusal, io.language);
      if (from.origin === 'NAMED' || read.isPage) leaveOut(reason);
      else skipped.push(reason);
      continue;
    }
    const source = settings.source ?? (await settingsOf(from.home))?.source ?? null;
    pages.push({ document: withSource(read.document, source), bytes, from });
  }
  for (const folder of found.empty) leaveOut(`${folder}: ${io.say('folder-without-page')}`);
  if (skipped.length > 0) saySkipped(skipped, settings.verbose, io);
  return { pages, settings: homes, complete };
}

/** The deepest folder above a page that is a catalogue, by its own catalog.json or by the configuration. */
function homeOf({ path, home }: PageFile, catalogs: ReadonlyMap<string, CatalogSettings>): string | null {
  const plain = withSlashes(path);
  const homes = [...catalogs.keys()].filter((folder) => plain.startsWith(`${folder}/`));
  return [...homes, ...(home === null ? [] : [home])].reduce<string | null>(
    (deepest, one) => (deepest === null || one.length > deepest.length ? one : deepest),
    null,
  );
}

function saySkipped(reasons: readonly string[], verbose: boolean, io: Session): void {
  if (verbose) for (const reason of reasons) io.err(`eventide: ${oneLine(`${io.say('skipped')} ${reason}`)}\n`);
  io.err(`eventide: ${io.say(verbose ? 'skipped-count-listed' : 'skipped-count', { count: reasons.length })}\n`);
}

interface Told {
  readonly file: string;
  /** What is known of the locale beside what page and path say. */
  readonly told: Locale | null;
  readonly source: Locale | null;
}

type DocumentRead =
  | { readonly kind: 'READ'; readonly document: Document }
  | {
      readonly kind: 'REFUSED';
      readonly refusal: PageRefusal;
      /** Whether it is a reference page all the same: damaged, or in a locale that is not known. */
      readonly isPage: boolean;
    };

/** The document, or why the file gives none. The settings of its folder are asked where nothing else says the locale. */
async function readDocument(
  bytes: Uint8Array,
  { file, told, source }: Told,
  settings: () => Promise<CatalogSettings | null>,
): Promise<DocumentRead> {
  let text: string;
  try {
    text = decodePage(bytes, { file });
  } catch (error) {
    if (error instanceof PageError) return { kind: 'REFUSED', refusal: toRefusal(error), isPage: false };
    throw error;
  }
  const readIn = (locale?: Locale): DocumentRead => {
    const read = readPage(text, { file, locale }, pageLimits);
    return read.kind === 'READ' ? read : { ...read, isPage: locale === undefined || isDamaged(read.refusal) };
  };
  const read = readIn(told ?? unsaid);
  if (read.kind === 'REFUSED') return read;
  const { locale, isSource } = read.document;
  // A page that is recognised as the source is not in the locale of pages that do not say theirs.
  if (isSource && locale === (told ?? unsaid)) return readIn(source ?? (await settings())?.source ?? sourceDefault);
  // Read without any locale, it is refused for the right reason.
  return locale === unsaid ? readIn((await settings())?.source ?? undefined) : read;
}

function isDamaged({ messageId, data }: PageRefusal): boolean {
  return (
    messageId.startsWith('page-cut-off') || (messageId === 'locale-malformed' && data.field === 'ms.contentlocale')
  );
}

/** The page as the source where it is in the locale of the source, and as a translation where it is not. */
function withSource(document: Document, source: Locale | null): Document {
  const { locale, file } = document;
  const isSource = locale === source;
  if (source === null || document.isSource === isSource) return document;
  const again = readPage(document.source, { file, locale, isSource }, null);
  return again.kind === 'READ' ? again.document : document;
}

async function readSettings(file: string, io: Session): Promise<CatalogSettings | string> {
  try {
    return readCatalogSettings(new TextDecoder().decode(await io.read(file)), file);
  } catch (error) {
    if (error instanceof CatalogSettingsError) return formatPageError(error, io.language);
    return `${file}: ${reasonOf(error, io)}`;
  }
}

function reasonOf(error: unknown, { say }: Session): string {
  const { id, data } = readProblem(error);
  return say(id, data);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EFBIG';
}
