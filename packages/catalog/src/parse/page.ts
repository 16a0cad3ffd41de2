import { createHash } from 'node:crypto';
import type { Document, Locale } from '../model.ts';
import { isPublishersSource, readFrontMatter, readLocale, writeFrontMatter } from './front-matter.ts';
import { textOf } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import { PageError } from './page-error.ts';
import { createPageWriter } from './page-writer.ts';
import { typesAlone } from './page-types.ts';
import { createPlaces } from './places.ts';
import { readBlocks } from './read-blocks.ts';
import { refuseOtherPages } from './refuse.ts';
import { writeBody } from './write-body.ts';

/** What the caller knows about a page; what it does not say is read from the page and its path. */
export interface PageOptions {
  /** Path or name, shown in errors; its folders and its name may say the locale. */
  readonly file: string;
  /** The locale, where neither the page nor its path says it. */
  readonly locale?: Locale | undefined;
  /** True: the page is the source. Unless told, it is where a page of the publisher has nothing of a translation. */
  readonly isSource?: boolean | undefined;
}

/**
 * Reads one page, translated or source. What its columns hold is told by this page alone here; `alignCatalog` tells it
 * anew by all locales together. Content problems become diagnostics of the document; columns and offsets count UTF-16 code
 * units of `source`, whose byte order mark and line endings stay as they are.
 * @throws PageError where the file is no reference page: binary, without a locale, without events or codes, or cut off.
 */
export function parsePage(source: string, { file, locale: told, isSource: toldSource }: PageOptions): Document {
  const nul = source.indexOf('\0');
  if (nul >= 0) {
    throw new PageError(createPlaces(source, file)(nul), { messageId: 'page-binary', code: 'NOT_MARKDOWN' });
  }
  // The Markdown parser leaves a byte order mark out of its offsets.
  const shift = /^\uFEFF*/.exec(source)?.[0].length ?? 0;
  const root = parseMarkdown(source.slice(shift), file);
  const frontMatter = readFrontMatter(root, source, shift);
  const isSource = toldSource ?? isPublishersSource(frontMatter);
  const page = createPageWriter(source, file, readLocale(frontMatter, { source, file, told, isSource }));
  const { blocks, problems } = readBlocks(root, { source, file, shift, isSource });
  for (const problem of problems) page.diagnose(problem);
  const heading = blocks.find(({ kind }) => kind === 'HEADING');
  const headingText = heading?.kind === 'HEADING' ? textOf(heading.parts) : '';
  const title = frontMatter.fields.get('title')?.value ?? headingText;
  const types = typesAlone(title, blocks);
  refuseOtherPages(page, blocks, types);

  const provenance = writeFrontMatter(frontMatter, page);
  const readDiagnostics = [...page.diagnostics];
  const rows = writeBody(page, blocks, types);
  const { locale, segments, diagnostics } = page;
  const hash = createHash('sha256').update(source, 'utf8').digest('hex');
  return {
    file,
    locale,
    isSource,
    source,
    hash,
    title,
    provenance,
    segments,
    ...rows,
    diagnostics,
    blocks,
    types,
    readDiagnostics,
  };
}
