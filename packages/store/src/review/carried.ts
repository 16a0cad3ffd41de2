import type { RecordedFinding } from '@eventide/contract';
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { texts } from '../database/columns.ts';
import type { Queries } from '../database/database.ts';
import { dismissal, finding } from '../schema.ts';
import { expiredNow } from './text-stamp.ts';

/** The fingerprints that earlier versions gave to the places of a finding, by the one that it has now. */
type Former = ReadonlyMap<string, readonly string[]>;

/** Of the findings that were recorded under other fingerprints; one that another finding has now is no former one. */
export function formerOf(findings: readonly RecordedFinding[]): Former {
  const current = new Set(findings.map(({ fingerprint }) => fingerprint));
  const former = new Map<string, readonly string[]>();
  for (const { fingerprint, formerFingerprints = [] } of findings) {
    if (formerFingerprints.length > 0 && !formerFingerprints.some((one) => current.has(one)))
      former.set(fingerprint, formerFingerprints);
  }
  return former;
}

/**
 * Moves dismissals to the fingerprints that their findings have now. A finding whose places had a fingerprint each is dismissed
 * if all of them were: otherwise some of it is open. What is not moved stays as it was, under a fingerprint that no finding has.
 */
export async function carryDismissals(queries: Queries, catalog: string, former: Former): Promise<void> {
  if (former.size === 0) return;
  const ofCatalog = eq(dismissal.catalog, catalog);
  const named = texts([...former].flat(2));
  const rows = await queries
    .select({ ...getTableColumns(dismissal), expired: expiredNow() })
    .from(dismissal)
    .where(and(ofCatalog, sql`${dismissal.fingerprint} = ANY(${named})`))
    .orderBy(dismissal.fingerprint)
    .for('update');
  const byFingerprint = new Map(rows.map((row) => [row.fingerprint, row]));
  for (const [fingerprint, formerFingerprints] of former) {
    const dismissed = formerFingerprints.flatMap((one) => byFingerprint.get(one) ?? []);
    // What has expired at one place is open.
    const kept = dismissed.find(({ expired }) => expired) ?? dismissed[0];
    const areAll = dismissed.length === formerFingerprints.length && dismissed.every(({ reason }) => reason !== null);
    // A decision under the new fingerprint is the later one.
    if (kept === undefined || !areAll || byFingerprint.has(fingerprint)) continue;
    const version = Math.max(...dismissed.map((one) => one.version));
    await queries
      .delete(dismissal)
      .where(and(ofCatalog, sql`${dismissal.fingerprint} = ANY(${texts(formerFingerprints)})`));
    await queries
      .insert(dismissal)
      .values({ ...kept, fingerprint, version, formerFingerprints: [...formerFingerprints] });
  }
}

/**
 * Takes away what is recorded of findings under former fingerprints, so that they do not count as resolved.
 * @returns by the present fingerprint, the first revision that had the finding
 */
export async function forgetFormer(
  queries: Queries,
  catalog: string,
  former: Former,
): Promise<ReadonlyMap<string, number>> {
  const since = new Map<string, number>();
  if (former.size === 0) return since;
  const named = texts([...former.values()].flat());
  const isNamed = sql`${finding.fingerprint} = ANY(${named})`;
  const gone = await queries
    .delete(finding)
    .where(and(eq(finding.catalog, catalog), isNull(finding.resolvedRevision), isNamed))
    .returning({ fingerprint: finding.fingerprint, firstRevision: finding.firstRevision });
  const first = new Map(gone.map((row) => [row.fingerprint, row.firstRevision]));
  for (const [fingerprint, formerFingerprints] of former) {
    const revisions = formerFingerprints.flatMap((one) => first.get(one) ?? []);
    if (revisions.length > 0) since.set(fingerprint, Math.min(...revisions));
  }
  return since;
}
