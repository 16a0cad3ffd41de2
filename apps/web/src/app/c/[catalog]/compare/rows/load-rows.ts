import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { ResultOf } from '../../../../../data/graphql.ts';
import { sharedTerms } from '../../../../../components/text/aligned.ts';
import type { AlignedTerm } from '../../../../../components/text/aligned.ts';
import { CompareLights_Query, ComparePlace_Query, CompareRowFindings_Query, CompareRows_Query } from './queries.ts';
import type { RowAnswer, RowsWhere } from './queries.ts';
import { rowViews } from './row-view.ts';
import type { RowView } from './row-view.ts';

/** Asks the API about the catalogue of the page: from the server or from the browser. What it refuses is thrown. */
export type Ask = <Data, Variables extends { catalog: string } & AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'catalog'>,
) => Promise<Data>;

/** Everything that decides what the rows of a view are, and what is in them. */
export interface RowsQuestion {
  readonly where: RowsWhere;
  /** The columns. */
  readonly locales: readonly string[];
  /** Of the names of codes. */
  readonly locale: string;
  /** Whether whoever asks may decide. */
  readonly decides: boolean;
}

/** Findings of a row that come with it; a row with more is asked for again. */
const findingsOfRow = 40;

/** Cells that are loaded, and rendered, together: about two windows full. */
const cellsOfChunk = 320;

/** Rows that are loaded, and rendered, together. The API gives a hundred at most. */
export const rowsOfChunk = (columns: number): number =>
  Math.max(10, Math.min(100, Math.floor(cellsOfChunk / Math.max(1, columns))));

/** So many rows of a view from a position on, and how many there are in all. */
export async function loadRows(
  ask: Ask,
  { where, locales, locale, decides }: RowsQuestion,
  { skip, first }: { readonly skip: number; readonly first: number },
): Promise<{ readonly rows: readonly RowView[]; readonly total: number }> {
  const variables = { where, skip, first, findings: findingsOfRow, locales: [...locales], locale, decides };
  const { segments } = await ask(CompareRows_Query, variables);
  const whole = await Promise.all(segments.nodes.map((row) => withAllFindings(ask, row)));
  return { rows: rowViews(whole, locales), total: segments.totalCount };
}

async function withAllFindings(ask: Ask, row: RowAnswer): Promise<RowAnswer> {
  const nodes = [...row.findings.nodes];
  for (let { pageInfo } = row.findings; pageInfo.hasNextPage;) {
    const answer: ResultOf<typeof CompareRowFindings_Query> = await ask(CompareRowFindings_Query, {
      key: row.key,
      after: pageInfo.endCursor,
    });
    const [more] = answer.segments.nodes;
    if (more === undefined) break;
    nodes.push(...more.findings.nodes);
    ({ pageInfo } = more.findings);
  }
  return { ...row, findings: { ...row.findings, nodes } };
}

/** How many rows of a view stand before the one with a key; null where it is none of them. */
export async function placeOfRow(ask: Ask, where: RowsWhere, key: string): Promise<number | null> {
  return (await ask(ComparePlace_Query, { where, key })).segments.positionOf;
}

/** What is seen in a row when it is pointed at. */
export interface RowLights {
  /** Why each finding was made, by fingerprint. */
  readonly messages: Readonly<Record<string, string>>;
  /** Words in the row that bear witness to a finding. Offsets are UTF-16 code units. */
  readonly evidence: readonly {
    readonly fingerprint: string;
    readonly locale: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** For each column, the terms that another column has too. */
  readonly terms: readonly (readonly AlignedTerm[])[];
}

/** What is seen in a row when it is pointed at, its messages in a language of the interface; null where the row is gone. */
export async function loadLights(
  ask: Ask,
  key: string,
  { locales, language }: { readonly locales: readonly string[]; readonly language: string },
): Promise<RowLights | null> {
  const { segments } = await ask(CompareLights_Query, { key, locales: [...locales], language });
  const [row] = segments.nodes;
  if (row === undefined) return null;
  const { nodes: findings } = row.findings;
  return {
    messages: Object.fromEntries(findings.map(({ fingerprint, message }) => [fingerprint, message])),
    evidence: findings.flatMap(({ fingerprint, evidence }) =>
      evidence.flatMap(({ segmentKey, locale, span }) =>
        segmentKey !== key || span === null ? [] : [{ fingerprint, locale, ...span }],
      ),
    ),
    terms: sharedTerms(
      locales.map((locale) => row.translations.find((translation) => translation.locale === locale)?.terms ?? []),
    ),
  };
}
