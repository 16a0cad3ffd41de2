import { sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { translation } from '../schema.ts';
import type { RouteCandidate } from './route.ts';

/** The catalogues that pages may belong to, by what stands in them; only the named one, or all that have a page. */
export async function loadCandidates(queries: Queries, named: string | null): Promise<readonly RouteCandidate[]> {
  const { rows } = await queries.execute<{ slug: string; keys: string[] }>(sql`
    SELECT "catalog" AS "slug", array_agg(DISTINCT "segment_key") AS "keys" FROM ${translation}
    WHERE (${named}::text IS NULL OR "catalog" = ${named})
      AND ("segment_key" LIKE 'event/%' OR "segment_key" LIKE 'code/%' OR "segment_key" LIKE 'heading/%')
    GROUP BY "catalog" ORDER BY "catalog"`);
  return rows.map(({ slug, keys }) => ({ slug, segments: keys.map((key) => ({ key })) }));
}
