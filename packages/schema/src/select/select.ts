import type { NamedConcept } from '@eventide/consistency';
import type { AuditFilter, SuggestionFilter } from '@eventide/contract';
import { coerceInputValue, GraphQLInputObjectType } from 'graphql';
import { refuseAccess, scopesOf } from '../access/scopes.ts';
import { auditFilter, type AuditWhere } from '../audit/root.ts';
import { requireCatalog } from '../catalog/select.ts';
import { type CodeFilter, codeConditions } from '../code/where.ts';
import type { CodeNode, EventNode, FindingNode, SchemaContext, SegmentNode } from '../context.ts';
import { type StatusOf, statuses } from '../dismissal/status.ts';
import { refusal } from '../errors/refusal.ts';
import { type EventFilter, eventConditions } from '../event/where.ts';
import { narrowed } from '../facet/facet.ts';
import { findingConditions, type FindingFilter } from '../finding/where.ts';
import { suggestionFilter, type SuggestionWhere } from '../review/suggestions.ts';
import { schema } from '../schema.ts';
import { type SegmentFilter, segmentConditions } from '../segment/where.ts';
import { conceptsOf } from '../term/root.ts';
import { minedPrefix } from '../term/rows.ts';
import type { ConceptFilter } from '../term/where.ts';
import { messageLanguage } from '../text/message-language.ts';

/**
 * What a file is to hold: the rows of a catalogue that the conditions of a list pick, with the rights of whoever asks. `where` is
 * the list's own input (`EventWhere` of `events`, and so on), as JSON; undefined picks all.
 */
export interface Selection {
  readonly catalog: string;
  readonly where: unknown;
}

/** @throws GraphQLError as the query `events` does */
export async function selectEvents(
  { catalog, where }: Selection,
  context: SchemaContext,
): Promise<readonly EventNode[]> {
  const snapshot = readable(catalog, context);
  const conditions = await eventConditions(coerced('EventWhere', where) as EventFilter, [snapshot], context);
  return narrowed({ all: snapshot.events, conditions });
}

/** @throws GraphQLError as the query `diagnosticCodes` does */
export async function selectCodes({ catalog, where }: Selection, context: SchemaContext): Promise<readonly CodeNode[]> {
  const snapshot = readable(catalog, context);
  const conditions = await codeConditions(coerced('DiagnosticCodeWhere', where) as CodeFilter, [snapshot], context);
  return narrowed({ all: snapshot.codes, conditions });
}

/** @throws GraphQLError as the query `segments` does */
export async function selectSegments(
  { catalog, where }: Selection,
  context: SchemaContext,
): Promise<readonly SegmentNode[]> {
  const snapshot = readable(catalog, context);
  const conditions = await segmentConditions(coerced('SegmentWhere', where) as SegmentFilter, [snapshot], context);
  return narrowed({ all: snapshot.segments, conditions });
}

/** @throws GraphQLError as the query `findings` does */
export async function selectFindings(
  { catalog, where }: Selection,
  context: SchemaContext,
): Promise<readonly FindingNode[]> {
  const snapshot = readable(catalog, context);
  const given = coerced('FindingWhere', where) as FindingFilter;
  const statusOf: StatusOf = await statuses([snapshot], context);
  const conditions = findingConditions(given, [snapshot], statusOf, messageLanguage(given.language, context));
  return narrowed({ all: snapshot.findings.all, conditions });
}

/**
 * Unless the conditions say from where, those of the term base if there is one, else those that the review has mined.
 * @throws GraphQLError as the query `concepts` does
 */
export async function selectConcepts(
  { catalog, where }: Selection,
  context: SchemaContext,
): Promise<readonly NamedConcept[]> {
  const snapshot = readable(catalog, context);
  const given = coerced('ConceptWhere', where) as ConceptFilter;
  const narrowing = await conceptsOf(snapshot, given, context);
  const hasTermBase = narrowing.all.some(({ source }) => source === 'STORED');
  const rows = narrowed(narrowing);
  const wanted = given.source == null ? rows.filter(({ source }) => (source === 'STORED') === hasTermBase) : rows;
  return wanted.map((row) => (row.source === 'MINED' ? { ...row, id: row.id.slice(minedPrefix.length) } : row));
}

/** The conditions on suggestions. @throws GraphQLError as the query `suggestions` does */
export function selectSuggestions({ catalog, where }: Selection, context: SchemaContext): SuggestionFilter {
  readable(catalog, context);
  return suggestionFilter(coerced('SuggestionWhere', where) as SuggestionWhere);
}

/** The conditions on changes; for reviewers. @throws GraphQLError as the query `auditLog` does */
export function selectAudit({ where }: Pick<Selection, 'where'>, context: SchemaContext): AuditFilter {
  if (!scopesOf(context).reviewer) throw refuseAccess(context);
  return auditFilter(coerced('AuditWhere', where) as AuditWhere);
}

/** @throws GraphQLError UNKNOWN_CATALOG, or UNAUTHENTICATED where reading takes an account */
export function readable(slug: string, context: SchemaContext) {
  if (!scopesOf(context).reader) throw refuseAccess(context);
  return requireCatalog(context, slug);
}

/** @throws GraphQLError BAD_USER_INPUT that names the field */
function coerced(name: string, value: unknown): unknown {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLInputObjectType)) throw new TypeError(`${name} is no input`);
  return coerceInputValue(value ?? {}, type, (path, _value, { message }) => {
    throw refusal('BAD_USER_INPUT', `${['where', ...path].join('.')}: ${message}`);
  });
}
