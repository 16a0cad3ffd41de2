import type { RecordedFinding, ResolvedFinding, StoredWords } from '@eventide/contract';
import { and, asc, desc, eq, getTableColumns, gt, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { finding } from '../schema.ts';
import type { KeptReview } from '../store.ts';
import { holdRevision } from '../documents/states.ts';
import { texts } from '../database/columns.ts';
import { carryDismissals, forgetFormer, formerOf } from './carried.ts';
import { keepReview } from './kept.ts';

/** Findings of an earlier revision than the current one are ignored: they do not tell what is open now. */
export async function recordFindings(
  queries: Queries,
  catalog: string,
  revision: number,
  findings: readonly RecordedFinding[],
  kept: KeptReview | null,
): Promise<void> {
  if (revision !== (await holdRevision(queries, catalog))) return;
  const former = formerOf(findings);
  await carryDismissals(queries, catalog, former);
  const since = await forgetFormer(queries, catalog, former);
  const column = (of: (each: RecordedFinding) => string | null) => texts(findings.map(of));
  await queries.execute(sql`
    INSERT INTO ${finding} ("catalog", "fingerprint", "rule_id", "mqm_severity", "segment_key", "locale", "message_id", "data", "first_revision")
    SELECT DISTINCT ON ("fingerprint") ${catalog}, "fingerprint", "rule_id", "mqm_severity", "segment_key", "locale",
      "message_id", "data"::jsonb, "since"::int
    FROM unnest(
      ${column((each) => each.fingerprint)}, ${column((each) => each.ruleId)}, ${column((each) => each.mqmSeverity)},
      ${column((each) => each.segmentKey)}, ${column((each) => each.locale)}, ${column((each) => each.messageId)},
      ${column((each) => toJson(each.data))}, ${column(({ fingerprint }) => String(since.get(fingerprint) ?? revision))}
    ) AS "given" ("fingerprint", "rule_id", "mqm_severity", "segment_key", "locale", "message_id", "data", "since")
    ON CONFLICT ("catalog", "fingerprint") DO UPDATE SET "resolved_revision" = NULL, "rule_id" = excluded."rule_id",
      "mqm_severity" = excluded."mqm_severity", "segment_key" = excluded."segment_key",
      "message_id" = excluded."message_id", "data" = excluded."data", "message" = NULL`);
  await queries.execute(sql`
    UPDATE ${finding} SET "resolved_revision" = ${revision}
    WHERE "catalog" = ${catalog} AND "resolved_revision" IS NULL
      AND "fingerprint" <> ALL(${texts(findings.map(({ fingerprint }) => fingerprint))})`);
  await keepReview(queries, catalog, revision, kept);
}

/** A rule can quote one code unit of a character; `jsonb` refuses half a surrogate pair. */
function toJson(data: RecordedFinding['data']): string {
  return JSON.stringify(data, (_name, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value,
  );
}

export async function listResolved(
  queries: Queries,
  catalog: string,
  { first, after }: { readonly first: number; readonly after?: string },
): Promise<readonly ResolvedFinding[] | null> {
  const { catalog: ofCatalog, ...columns } = getTableColumns(finding);
  let behind: SQL | undefined;
  if (after !== undefined) {
    const isAfter = and(eq(ofCatalog, catalog), eq(finding.fingerprint, after), isNotNull(finding.resolvedRevision));
    const [last] = await queries.select(columns).from(finding).where(isAfter);
    if (last?.resolvedRevision == null) return null;
    const { resolvedRevision } = last;
    const isSameRevision = and(eq(finding.resolvedRevision, resolvedRevision), gt(finding.fingerprint, after));
    behind = or(lt(finding.resolvedRevision, resolvedRevision), isSameRevision);
  }
  const rows = await queries
    .select(columns)
    .from(finding)
    .where(and(eq(ofCatalog, catalog), isNotNull(finding.resolvedRevision), behind))
    .orderBy(desc(finding.resolvedRevision), asc(finding.fingerprint))
    .limit(first);
  return rows.flatMap(({ resolvedRevision, messageId, data, message, ...row }) =>
    resolvedRevision === null ? [] : [{ ...row, words: wordsOf({ messageId, data, message }), resolvedRevision }],
  );
}

/** The table's check makes sure that a row has either. */
function wordsOf(row: Pick<typeof finding.$inferSelect, 'messageId' | 'data' | 'message'>): StoredWords {
  const { messageId, data, message } = row;
  return messageId !== null && data !== null ? { messageId, data } : { message: message ?? '' };
}
