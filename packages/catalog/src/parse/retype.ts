import type { Document, PageBlock, PageTypes, SegmentKind } from '../model.ts';
import { createPageWriter } from './page-writer.ts';
import { writeBody } from './write-body.ts';

const frontMatterKinds: readonly SegmentKind[] = ['META', 'PAGE_TITLE', 'PAGE_DESCRIPTION'];

/** The same page, its blocks written anew by what all locales together say of its tables. */
export function retypeDocument(document: Document, types: PageTypes, blocks: readonly PageBlock[]): Document {
  const page = createPageWriter(document.source, document.file, document.locale);
  page.segments.push(...document.segments.filter(({ kind }) => frontMatterKinds.includes(kind)));
  page.diagnostics.push(...document.readDiagnostics);
  const rows = writeBody(page, blocks, types);
  return { ...document, segments: page.segments, ...rows, diagnostics: page.diagnostics, blocks, types };
}
