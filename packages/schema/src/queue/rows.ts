import type { Locale } from '@eventide/catalog';
import type { CatalogSnapshot, FindingNode, SchemaContext, SegmentNode } from '../context.ts';
import { statuses } from '../dismissal/status.ts';
import { mqmSeverities } from '../finding/enums.ts';
import { proseOf } from './prose.ts';

export type ReviewList = 'FINDINGS' | 'UNREVIEWED' | 'CHANGES_REQUESTED';

/** A text of one locale that waits for a decision. */
export interface QueueRow {
  /** Key of the segment. */
  readonly id: string;
  readonly node: SegmentNode;
  readonly locale: Locale;
  /** Open findings in this text. */
  readonly open: readonly FindingNode[];
}

const none: readonly FindingNode[] = [];

/** The texts that wait in each locale of a catalogue, the worst first, those alike in source order. */
export async function queueRows(
  snapshot: CatalogSnapshot,
  list: ReviewList,
  context: SchemaContext,
): Promise<ReadonlyMap<Locale, readonly QueueRow[]>> {
  const { slug, locales } = snapshot.catalog;
  const [statusOf, changes, approved] = await Promise.all([
    statuses([snapshot], context),
    context.store.cellsInState(slug, ['CHANGES_REQUESTED']),
    list === 'CHANGES_REQUESTED' ? [] : context.store.cellsInState(slug, ['APPROVED']),
  ]);
  const inChanges = namesOf(changes);
  const isApproved = namesOf(approved);
  const prose = proseOf(snapshot);
  const open = openByCell(snapshot.findings.all.filter((node) => statusOf(node) === 'OPEN'));

  const waits = ({ id, locale, open: found }: QueueRow): boolean => {
    const name = nameOf(id, locale);
    if (list === 'CHANGES_REQUESTED') return inChanges.has(name);
    if (inChanges.has(name) || isApproved.has(name)) return false;
    // A fault in front matter is one all the same.
    return found.length > 0 || (list === 'UNREVIEWED' && prose.has(id));
  };
  return new Map(
    locales.map((locale) => {
      const rows = snapshot.segments
        .filter(({ segment }) => segment.texts.has(locale))
        .map((node): QueueRow => {
          const { key } = node.segment;
          return { id: key, node, locale, open: open.get(nameOf(key, locale)) ?? none };
        });
      // Sorting is stable: what is as bad stays in source order.
      return [locale, rows.filter(waits).sort((one, other) => rankOf(other) - rankOf(one))] as const;
    }),
  );
}

/** The worst severity of a row as a number, the worst highest; -1: no finding is open. */
export const rankOf = ({ open }: QueueRow): number =>
  Math.max(-1, ...open.map(({ finding }) => mqmSeverities.indexOf(finding.mqmSeverity)));

function openByCell(findings: readonly FindingNode[]): ReadonlyMap<string, readonly FindingNode[]> {
  const cells = new Map<string, FindingNode[]>();
  for (const node of findings) {
    const { locale } = node.finding;
    if (locale === null) continue;
    for (const { segment } of node.segments) {
      const name = nameOf(segment.key, locale);
      const found = cells.get(name);
      if (found === undefined) cells.set(name, [node]);
      else found.push(node);
    }
  }
  return cells;
}

const nameOf = (key: string, locale: Locale): string => `${locale} ${key}`;

const namesOf = (cells: readonly { readonly segmentKey: string; readonly locale: Locale }[]): ReadonlySet<string> =>
  new Set(cells.map(({ segmentKey, locale }) => nameOf(segmentKey, locale)));
