import {
  type CatalogSettings,
  decodePage,
  type Document,
  formatPageError,
  type Locale,
  PageError,
  pageLimits,
  type PageRefusal,
  readPage,
  toRefusal,
} from '@eventide/catalog';
import { isTooLarge, oneLine, type Problem, readProblem } from '../io.ts';
import type { Session } from '../session.ts';
import type { PageFile } from './find.ts';
import type { PageSettings } from './options.ts';
import { type Plan, planPages, type PlannedPage } from './plan.ts';

/** A page, with what is known of where it comes from. */
export interface ReadPage {
  readonly document: Document;
  readonly bytes: Uint8Array;
  readonly from: PageFile;
}

/** The pages that could be read, as far as whoever asked wants to know them. */
export interface ReadPages<Page> {
  readonly pages: readonly Page[];
  /** The settings of the folders that have some, by folder. */
  readonly settings: ReadonlyMap<string, CatalogSettings>;
  /** False where something had to be left out that may be a page; the reason has been printed. */
  readonly complete: boolean;
}

/** What became of a file. Plain data. */
export type PageOutcome<Page> =
  | {
      readonly kind: 'READ';
      readonly page: Page;
      /** Whether it made a difference what the settings of its folder say. */
      readonly asksSettings: boolean;
    }
  | {
      readonly kind: 'REFUSED';
      readonly refusal: PageRefusal;
      /** Whether it is a reference page all the same: damaged, or in a locale that is not known. */
      readonly isPage: boolean;
      readonly asksSettings: boolean;
    }
  | { readonly kind: 'UNREADABLE'; readonly problem: Problem; readonly isTooLarge: boolean };

/** Given for the locale of a page that does not say it, to be known again: no page is in it. */
const unsaid = 'en-x-unsaid';
/** The locale of the publisher's sources. */
const sourceDefault = 'en-US';

/**
 * Reads the pages that the arguments name. What is named and no page, and what cannot be read, is said on standard error, on
 * one line each; what a folder holds besides pages is counted there.
 */
export async function readPages(
  paths: readonly string[],
  settings: PageSettings,
  io: Session,
): Promise<ReadPages<ReadPage>> {
  const plan = await planPages(paths, settings, io);
  const outcomes: PageOutcome<ReadPage>[] = [];
  for (const planned of plan.pages) {
    const bytes = await bytesOf(planned, io);
    if ('kind' in bytes) outcomes.push(bytes);
    else {
      const outcome = readDocument(bytes, planned);
      const { from } = planned;
      outcomes.push(outcome.kind === 'READ' ? { ...outcome, page: { document: outcome.page, bytes, from } } : outcome);
    }
  }
  return collected(plan, outcomes, settings, io);
}

/** The bytes of a file, or why there are none. */
export async function bytesOf({ from }: PlannedPage, io: Session): Promise<Uint8Array | PageOutcome<never>> {
  try {
    return await io.read(from.path);
  } catch (error) {
    return { kind: 'UNREADABLE', problem: readProblem(error), isTooLarge: isTooLarge(error) };
  }
}

/**
 * What became of the files of a plan: the pages, and on standard error what was left out, in the order of the files.
 * @param outcomes of the plan's pages, in their order
 */
export function collected<Page>(
  { pages: planned, settings: homes, empty, closed }: Plan,
  outcomes: readonly PageOutcome<Page>[],
  { verbose, quiet, catalogs }: Pick<PageSettings, 'verbose' | 'quiet' | 'catalogs'>,
  io: Session,
): ReadPages<Page> {
  const pages: Page[] = [];
  const skipped: string[] = [];
  const settings = new Map<string, CatalogSettings>(catalogs);
  const asked = new Set<string>(catalogs.keys());
  let complete = true;
  const leaveOut = (reason: string): void => {
    complete = false;
    io.err(`eventide: ${oneLine(reason)}\n`);
  };
  const askSettings = (home: string | null): void => {
    if (home === null || asked.has(home)) return;
    asked.add(home);
    const own = homes.get(home);
    if (typeof own === 'string') leaveOut(own);
    else if (own !== undefined) settings.set(home, own);
  };

  for (const { path, error } of closed) leaveOut(`${path}: ${worded(readProblem(error), io)}`);
  for (const [index, outcome] of outcomes.entries()) {
    const page = planned[index];
    if (page === undefined) continue;
    const { from, file } = page;
    if (outcome.kind === 'UNREADABLE') {
      const reason = `${file}: ${worded(outcome.problem, io)}`;
      if (from.origin === 'NAMED' || !outcome.isTooLarge) leaveOut(reason);
      else skipped.push(reason);
      continue;
    }
    if (outcome.asksSettings) askSettings(from.home);
    if (outcome.kind === 'READ') {
      pages.push(outcome.page);
      continue;
    }
    const reason = formatPageError(outcome.refusal, io.language);
    if (from.origin === 'NAMED' || outcome.isPage) leaveOut(reason);
    else skipped.push(reason);
  }
  for (const folder of empty) leaveOut(`${folder}: ${io.say('folder-without-page')}`);
  if (skipped.length > 0 && !quiet) saySkipped(skipped, verbose, io);
  return { pages, settings, complete };
}

function saySkipped(reasons: readonly string[], verbose: boolean, io: Session): void {
  if (verbose) for (const reason of reasons) io.err(`eventide: ${oneLine(`${io.say('skipped')} ${reason}`)}\n`);
  io.err(`eventide: ${io.say(verbose ? 'skipped-count-listed' : 'skipped-count', { count: reasons.length })}\n`);
}

/** The document in a file, or why it gives none. Pure. */
export function readDocument(
  bytes: Uint8Array,
  { file, told, source, homeSource }: Omit<PlannedPage, 'from'>,
): Exclude<PageOutcome<Document>, { readonly kind: 'UNREADABLE' }> {
  let asksSettings = false;
  const homeSays = (): Locale | null => {
    asksSettings = true;
    return homeSource;
  };
  let text: string;
  try {
    text = decodePage(bytes, { file });
  } catch (error) {
    if (error instanceof PageError) return { kind: 'REFUSED', refusal: toRefusal(error), isPage: false, asksSettings };
    throw error;
  }
  const readIn = (locale?: Locale) => {
    const read = readPage(text, { file, locale }, pageLimits);
    return read.kind === 'READ' ? read : { ...read, isPage: locale === undefined || isDamaged(read.refusal) };
  };
  let read = readIn(told ?? unsaid);
  if (read.kind === 'READ') {
    const { locale, isSource } = read.document;
    // A page that is recognised as the source is not in the locale of pages that do not say theirs.
    if (isSource && locale === (told ?? unsaid)) read = readIn(source ?? homeSays() ?? sourceDefault);
    // Read without any locale, it is refused for the right reason.
    else if (locale === unsaid) read = readIn(homeSays() ?? undefined);
  }
  if (read.kind === 'REFUSED') return { ...read, asksSettings };
  // A folder with settings is one catalogue, whatever else is named.
  const ofHome = homeSays();
  return { kind: 'READ', page: withSource(read.document, source ?? ofHome), asksSettings };
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

function worded({ id, data }: Problem, { say }: Session): string {
  return say(id, data);
}
