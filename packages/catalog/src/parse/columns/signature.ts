import { shareOf, type ColumnProfile, type TableProfile } from './profile.ts';
import { columnShare } from './thresholds.ts';

/** What a column is by its shape alone: what has to be the same for two columns to be the same one. */
export type ColumnSort = 'NUMBERS' | 'CODES' | 'LISTS' | 'NAMES' | 'LEVELS' | 'TEXTS';

export function sortOf(column: ColumnProfile): ColumnSort {
  if (shareOf(column, 'NUMBER', 'SPELLED', 'SIGNED') >= columnShare) return 'NUMBERS';
  if (shareOf(column, 'HEX_LIST') >= columnShare) return 'LISTS';
  if (shareOf(column, 'HEX', 'PREFIXED') >= columnShare) return 'CODES';
  if (shareOf(column, 'HEX', 'HEX_LIST') >= columnShare) return 'LISTS';
  if (shareOf(column, 'SYMBOL') >= columnShare) return 'NAMES';
  return shareOf(column, 'LEVEL') >= columnShare ? 'LEVELS' : 'TEXTS';
}

/** The sorts of a table's columns in order: locales that agree on it have their columns in the same order. */
export function signatureOf({ columns }: TableProfile): string {
  return columns.map(sortOf).join(' ');
}
