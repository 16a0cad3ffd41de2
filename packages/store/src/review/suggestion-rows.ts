import type { Suggestion, SuggestionStage } from '@eventide/contract';
import { sql } from 'drizzle-orm';
import { columnsBut, withAuthor } from '../database/columns.ts';
import { suggestion } from '../schema.ts';

export const suggestionStage = sql<SuggestionStage>`CASE
  WHEN ${suggestion.state} <> 'ACCEPTED' THEN ${suggestion.state}
  WHEN ${suggestion.landedRevision} IS NOT NULL THEN 'LANDED'
  WHEN ${suggestion.exportedAt} IS NOT NULL THEN 'EXPORTED'
  ELSE 'ACCEPTED' END`;

/** What readers see of a suggestion. */
export const suggestionFields = { ...columnsBut(suggestion, 'withdrawnAt'), stage: suggestionStage.as('stage') };

type Row = Omit<typeof suggestion.$inferSelect, 'withdrawnAt'> & { readonly stage: SuggestionStage };

export function toSuggestion({ decidedById, decidedByName, ...row }: Row): Suggestion {
  const decidedBy = decidedByName === null ? null : { id: decidedById, name: decidedByName };
  return { ...withAuthor(row), decidedBy };
}
