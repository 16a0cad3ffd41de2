import { getTableName, type Table } from 'drizzle-orm';
import * as schema from '../schema.ts';

/**
 * What a backup holds, in an order in which each row's references come before it. Left out: `translation` and what goes with it,
 * which follow from the documents; sessions, sign-in links and counters of attempts, which nobody should get back.
 */
export const tables: readonly Table[] = [
  ...[schema.user, schema.account, schema.apiToken],
  ...[schema.catalog, schema.documentRevision, schema.catalogRevision, schema.catalogRevisionDocument],
  ...[schema.review, schema.comment, schema.suggestion, schema.dismissal, schema.finding],
  schema.auditEntry,
];

export const tableByName: ReadonlyMap<string, Table> = new Map(tables.map((table) => [getTableName(table), table]));
