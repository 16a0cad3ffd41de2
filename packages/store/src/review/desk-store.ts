import type { Engine } from '../database/engine.ts';
import { requirePageSize } from '../page-size.ts';
import type { DeskStore } from '../store.ts';
import { loadComments, writeComment } from './comments.ts';
import { dismiss, loadDismissals, reopen } from './dismissals.ts';
import { markExported } from './exported.ts';
import { listResolved, recordFindings } from './findings.ts';
import { loadReview } from './kept.ts';
import { countReviews, findCellsInState } from './overview.ts';
import { changeReviews, loadReviews } from './states.ts';
import { rebase } from './rebase.ts';
import { countSuggestions, pageOfSuggestions } from './suggestion-list.ts';
import { decide, loadSuggestion, loadSuggestions, writeSuggestion } from './suggestions.ts';

export function createDeskStore({ read, readOnce, write }: Pick<Engine, 'read' | 'readOnce' | 'write'>): DeskStore {
  return {
    reviewsOf: (catalog, cells) => readOnce((queries) => loadReviews(queries, catalog, cells)),
    commentsOf: (catalog, cells) => readOnce((queries) => loadComments(queries, catalog, cells)),
    suggestionsOf: (catalog, cells) => readOnce((queries) => loadSuggestions(queries, catalog, cells)),
    suggestion: (id) => readOnce((queries) => loadSuggestion(queries, id)),
    suggestionPage: async (catalog, page) => {
      requirePageSize(page.first);
      return readOnce((queries) => pageOfSuggestions(queries, catalog, page));
    },
    suggestionCounts: (catalog) => readOnce((queries) => countSuggestions(queries, catalog)),
    dismissalsOf: async (catalog, fingerprints) => {
      const found = await readOnce((queries) => loadDismissals(queries, catalog, fingerprints));
      return fingerprints.map((fingerprint) => found.get(fingerprint) ?? null);
    },
    dismissals: (catalog) => readOnce((queries) => loadDismissals(queries, catalog)),
    reviewCounts: (catalog, segmentKeys) => readOnce((queries) => countReviews(queries, catalog, segmentKeys)),
    cellsInState: (catalog, states) => readOnce((queries) => findCellsInState(queries, catalog, states)),

    reviewTranslations: (change) => write((queries) => changeReviews(queries, change)),
    addComment: (comment) => write((queries) => writeComment(queries, comment)),
    suggestTranslation: (suggestion) => write((queries) => writeSuggestion(queries, suggestion)),
    markSuggestionsExported: (exported) => write((queries) => markExported(queries, exported)),
    rebaseSuggestion: (change) => write((queries) => rebase(queries, change)),
    decideSuggestion: (decision) => write((queries) => decide(queries, decision)),
    dismissFindings: (dismissal) => write((queries) => dismiss(queries, dismissal)),
    reopenFindings: (reopening) => write((queries) => reopen(queries, reopening)),

    recordFindings: (catalog, revision, findings, kept) =>
      write((queries) => recordFindings(queries, catalog, revision, findings, kept ?? null)),
    keptReview: (catalog, revision, fingerprint) =>
      read((queries) => loadReview(queries, catalog, revision, fingerprint)),
    resolvedFindings: async (catalog, page) => {
      requirePageSize(page.first);
      return read((queries) => listResolved(queries, catalog, page));
    },
  };
}
