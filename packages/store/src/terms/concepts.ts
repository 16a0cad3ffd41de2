import type { Actor, StoredConcept } from '@eventide/contract';
import { and, asc, eq, sql } from 'drizzle-orm';
import { namesOf, excludedOf, tableOf } from '../database/bulk.ts';
import { columnsBut, toAuthor } from '../database/columns.ts';
import type { Queries } from '../database/database.ts';
import { TryAgain } from '../database/errors.ts';
import { termConcept } from '../schema.ts';

export type ConceptRow = typeof termConcept.$inferSelect;

/** What the audit log keeps of a concept, and undo restores. */
export type StateOfConcept = Pick<ConceptRow, 'definition' | 'renderings' | 'isRemoved' | 'version'>;

/** Concepts of one catalogue: more than a page has terms, few enough to be read, reviewed and listed as a whole. */
export const conceptsMax = 5_000;

export async function loadConcepts(queries: Queries, catalog: string): Promise<readonly StoredConcept[]> {
  const rows = await queries
    .select()
    .from(termConcept)
    .where(and(eq(termConcept.catalog, catalog), eq(termConcept.isRemoved, false)))
    .orderBy(asc(termConcept.position));
  return rows.map(toConcept);
}

/** Every row by ID, those of removed concepts too. The transaction must hold the catalogue. */
export async function rowsById(queries: Queries, catalog: string): Promise<ReadonlyMap<string, ConceptRow>> {
  const rows = await queries.select().from(termConcept).where(eq(termConcept.catalog, catalog));
  return new Map(rows.map((row) => [row.id, row]));
}

export function toConcept({ catalog, id, definition, renderings, version, at, ...author }: ConceptRow): StoredConcept {
  return { catalog, id, definition, renderings: inOrder(renderings), version, at, by: toAuthor(author) };
}

export function stateOf({ definition, renderings, isRemoved, version }: StateOfConcept): StateOfConcept {
  return { definition, renderings: inOrder(renderings), isRemoved, version };
}

const stateNames = ['PREFERRED', 'ADMITTED', 'FORBIDDEN'] as const;

/** By locale, then by state; the database keeps the fields of a rendering in an order of its own. */
function inOrder(renderings: StoredConcept['renderings']): StoredConcept['renderings'] {
  return renderings
    .map(({ locale, term, state }) => ({ locale, term, state }))
    .sort(
      (one, other) =>
        compare(one.locale, other.locale) || stateNames.indexOf(one.state) - stateNames.indexOf(other.state),
    );
}

type Content = Pick<StoredConcept, 'definition' | 'renderings'>;

export function contentOf({ definition, renderings }: Content): Content {
  return { definition, renderings: inOrder(renderings) };
}

export function isSame(one: Content, other: Content): boolean {
  const json = ({ definition, renderings }: Content) => JSON.stringify([definition, inOrder(renderings)]);
  return json(one) === json(other);
}

export type ConceptToWrite = StateOfConcept & Pick<ConceptRow, 'id' | 'position'>;

const fields = columnsBut(termConcept, 'catalog', 'at', 'actorId', 'actorName');
const { actorId, actorName } = termConcept;

/** Writes concepts, each upon the version before its own. @throws TryAgain if one of them has another version by now. */
export async function writeConcepts(
  queries: Queries,
  catalog: string,
  concepts: readonly ConceptToWrite[],
  actor: Actor,
): Promise<void> {
  if (concepts.length === 0) return;
  const given = concepts.map((concept) => ({ ...concept, renderings: JSON.stringify(inOrder(concept.renderings)) }));
  const { rows } = await queries.execute(sql`
    INSERT INTO ${termConcept} ("catalog", ${namesOf({ ...fields, actorId, actorName })})
    SELECT ${catalog}, "given".*, ${actor.id}, ${actor.name} FROM ${tableOf(fields, given)}
    ON CONFLICT ("catalog", "id") DO UPDATE SET ${excludedOf({ ...fields, actorId, actorName })}, "at" = now()
    WHERE ${termConcept}."version" = excluded."version" - 1
    RETURNING 1`);
  if (rows.length !== concepts.length) throw new TryAgain();
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
