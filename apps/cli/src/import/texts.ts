import { type Catalog, textHash } from '@eventide/catalog';
import { readTextCsv, readTmx, readXliff, suggestionsIn, type TextsRead, type Unmatched } from '@eventide/exchange';
import type { Store } from '@eventide/store';
import { catalogOf } from '../export/from-store.ts';
import { type ExitCode, FileError, oneLine } from '../io.ts';
import { readLargeBytes } from '../read-bytes.ts';
import type { Session } from '../session.ts';

/** The formats in which translators send texts back. */
const textFormats: Readonly<Record<'xliff' | 'tmx' | 'csv', (text: string) => TextsRead>> = {
  xliff: readXliff,
  tmx: readTmx,
  csv: readTextCsv,
};

/** In megabytes. */
const sizeMax = 100;

export interface TextImport {
  readonly format: keyof typeof textFormats;
  readonly file: string;
  readonly catalog: string | undefined;
  readonly dryRun: boolean;
}

const actor = { id: null, name: 'Command line', role: null } as const;

/**
 * Takes texts that somebody has worked on as suggestions: those that differ from the pages and are not suggested already. What
 * belongs to no text is listed with its line.
 */
export async function importTexts(
  { format, file, catalog: named, dryRun }: TextImport,
  store: Store,
  io: Session,
): Promise<ExitCode> {
  const read = textFormats[format](await textOf(file, io));
  if (read.kind === 'REFUSED') throw new FileError(file, { id: `texts-${read.fault}`, data: { line: read.line } });
  const catalog = await catalogOf(named, store);
  const { suggestions, unchanged, unmatched } = suggestionsIn(catalog, read.texts);
  const fresh = await notSuggestedYet(catalog, suggestions, store);
  for (const { cell, markdown } of fresh) {
    if (dryRun) io.out(`${oneLine(`${cell.locale} ${cell.segmentKey}: ${markdown}`)}\n`);
    else {
      const outcome = await store.suggestTranslation({ catalog: catalog.slug, cell, markdown, note: file, actor });
      if (outcome.kind === 'CONFLICT') throw new FileError(file, { id: 'texts-conflict' });
    }
  }
  const nowhere = [...read.unmatched, ...unmatched].sort((one, other) => one.line - other.line);
  for (const one of nowhere) io.err(`eventide: ${oneLine(unmatchedText(file, one, io))}\n`);
  const known = suggestions.length - fresh.length;
  io.out(`${io.say('texts-imported', { fresh: fresh.length, unchanged, known, unmatched: nowhere.length })}\n`);
  return dryRun && fresh.length > 0 ? 1 : 0;
}

async function notSuggestedYet(catalog: Catalog, edits: ReturnType<typeof suggestionsIn>['suggestions'], store: Store) {
  const lists = await store.suggestionsOf(catalog.slug, edits);
  const segments = new Map(catalog.segments.map((segment) => [segment.key, segment]));
  return edits.flatMap(({ segmentKey, locale, markdown }, index) => {
    const text = segments.get(segmentKey)?.texts.get(locale);
    if (text === undefined) return [];
    const cell = { segmentKey, locale, textHash: textHash(text) };
    const isKnown = lists[index]?.some((one) => one.textHash === cell.textHash && one.markdown === markdown) === true;
    return isKnown ? [] : [{ cell, markdown }];
  });
}

function unmatchedText(file: string, { entry, line, reason }: Unmatched, { say }: Session): string {
  return `${file}:${line}: ${entry}: ${say(`unmatched-${reason}`)}`;
}

async function textOf(file: string, io: Session): Promise<string> {
  const bytes = await readLargeBytes(file, { maxBytes: sizeMax * 1e6, tooLarge: { id: 'texts-TOO_LARGE' } }, io);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(file, { id: 'texts-encoding' });
  }
}
