import type { Restore } from '../audit/restore.ts';
import { writeRevision } from './import.ts';
import { warmPages } from './kept-pages.ts';
import { loadState, type Pages } from './states.ts';

interface StateOfCatalog {
  readonly revision: number;
}

/** Makes the pages from before an import or a removal current again, as a new revision. */
export function restoreImport(pages: Pages): Restore {
  return async (queries, { entry, actor, batchId }) => {
    const before = entry.before as StateOfCatalog | null;
    const after = entry.after as StateOfCatalog;
    const slug = entry.catalog ?? '';
    if (before === null) {
      return { kind: 'NOT_UNDOABLE', obstacle: 'FIRST_IMPORT' };
    }
    const now = await loadState(queries, slug);
    const then = await loadState(queries, slug, before.revision);
    if (then === null || now?.revision !== after.revision) return { kind: 'CONFLICT' };
    await warmPages((work) => work(queries), pages, [...now.documents, ...then.documents]);
    const documents = await Promise.all(
      then.documents.map(async (stored) => ({ document: await pages.parse(stored), stored })),
    );
    const [beforeCatalog, afterCatalog] = [await pages.align(slug, now), await pages.align(slug, then)];
    const change = { slug, actor, batchId, action: 'UNDO' as const, undoes: entry.id };
    const revision = { ...change, before: now, beforeCatalog, afterCatalog, documents };
    const written = await writeRevision(queries, revision);
    return written.kind === 'WRITTEN' ? { kind: 'WRITTEN_DOWN' } : { kind: 'CONFLICT' };
  };
}
