import type { Persistence } from '@eventide/contract';

const refuse = () => Promise.reject(new Error('nothing is written here; apps/api tests changes on the real store'));

/** A store without any decision. */
export const emptyStore: Persistence = {
  planImport: refuse,
  importDocuments: refuse,
  planRemoval: () => Promise.resolve(null),
  removeDocuments: refuse,
  catalogRevisions: () => Promise.resolve([]),
  catalogRevision: () => Promise.resolve(null),
  documentRevisions: () => Promise.resolve([]),
  documentSource: () => Promise.resolve(null),
  diffRevisions: () => Promise.resolve(null),
  reviewsOf: (catalog, cells) =>
    Promise.resolve(
      cells.map((cell) => ({
        ...cell,
        catalog,
        state: 'UNREVIEWED' as const,
        version: 0,
        at: null,
        by: null,
        expired: null,
      })),
    ),
  commentsOf: (_catalog, cells) => Promise.resolve(cells.map(() => [])),
  suggestionsOf: (_catalog, cells) => Promise.resolve(cells.map(() => [])),
  suggestionPage: () => Promise.resolve({ suggestions: [], hasMore: false }),
  suggestionCounts: () => Promise.resolve([]),
  markSuggestionsExported: refuse,
  dismissalsOf: (_catalog, fingerprints) => Promise.resolve(fingerprints.map(() => null)),
  dismissals: () => Promise.resolve(new Map()),
  reviewCounts: () => Promise.resolve(new Map()),
  cellsInState: () => Promise.resolve([]),
  resolvedFindings: () => Promise.resolve([]),
  reviewTranslations: refuse,
  addComment: refuse,
  suggestTranslation: refuse,
  decideSuggestion: refuse,
  dismissFindings: refuse,
  reopenFindings: refuse,
  concepts: () => Promise.resolve([]),
  addConcept: refuse,
  editConcept: refuse,
  importConcepts: refuse,
  planConcepts: refuse,
  auditLog: () => Promise.resolve({ entries: [], hasMore: false }),
  auditCount: () => Promise.resolve(0),
  undo: refuse,
};
