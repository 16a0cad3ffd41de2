import { getTableName, type Table } from 'drizzle-orm';
import * as schema from '../schema.ts';

/**
 * The tables of a backup, ordered so that a row comes after the rows it refers to. Not included: `translation`, the
 * search tables and what is kept for the next start, which are derived from the documents; sessions, sign-in links, attempt
 * counters and what is on its way to web hooks, which must not come back.
 */
export const tables: readonly Table[] = [
  ...[schema.user, schema.account, schema.apiToken],
  ...[schema.catalog, schema.documentRevision, schema.catalogRevision, schema.catalogRevisionDocument],
  ...[schema.review, schema.comment, schema.suggestion, schema.dismissal, schema.finding],
  ...[schema.termConcept, schema.webhook],
  schema.auditEntry,
];

export const tableByName: ReadonlyMap<string, Table> = new Map(tables.map((table) => [getTableName(table), table]));
