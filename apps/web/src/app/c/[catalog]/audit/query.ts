import { ask } from '../../../../data/api.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import { filtersOn, momentsOf } from './view.ts';
import type { AuditView } from './view.ts';

const Audit_Query = graphql(`
  query AuditLog($where: AuditWhere!, $after: String) {
    auditLog(where: $where, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        at
        action
        batchId
        undoes
        before
        after
        by {
          id
          name
        }
        subject {
          catalog
          id
          segmentKey
          locale
        }
      }
    }
  }
`);

const People_Query = graphql(`
  query AuditPeople {
    people {
      id
      name
    }
  }
`);

const BatchSize_Query = graphql(`
  query BatchSize($batchId: ID!) {
    auditLog(where: { batchId: $batchId }, first: 1) {
      totalCount
    }
  }
`);

type AuditPage = ResultOf<typeof Audit_Query>['auditLog'];
export type AuditEntry = AuditPage['nodes'][number];

/** What a view asks for, in the words of the API. */
export function conditionsOf(view: AuditView) {
  const given = (value: string) => (value === '' ? null : value);
  return {
    action: view.action === '' ? null : [view.action],
    locale: given(view.locale),
    personId: given(view.person),
    segmentKey: given(view.segment),
    batchId: given(view.batch),
    ...momentsOf(view),
  };
}

/** The changes of a view, newest first. A cursor that means nothing starts from the newest. */
export async function askForAudit(view: AuditView): Promise<AuditPage> {
  const where = conditionsOf(view);
  const from = async (after: string | null) => (await ask(Audit_Query, { where, after })).auditLog;
  return (view.after === '' ? null : await unlessRefused('BAD_CURSOR', from(view.after))) ?? from(null);
}

/** Names of the people that entries are by or about, by id; only administrators may ask for those of all people. */
export async function personNames(
  nodes: readonly AuditEntry[],
  isAdmin: boolean,
): Promise<ReadonlyMap<string, string>> {
  const { people } = isAdmin ? await ask(People_Query, {}) : { people: [] };
  const actors = nodes.flatMap(({ by }) => (by.id === null ? [] : [[by.id, by.name] as const]));
  return new Map([...actors, ...people.map(({ id, name }) => [id, name] as const)]);
}

/** How many changes were made at once, by batch: asked for where the page need not show all of them. */
export async function batchSizes(
  view: AuditView,
  { nodes, pageInfo }: AuditPage,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const { batchId } of nodes) sizes.set(batchId, (sizes.get(batchId) ?? 0) + 1);
  const isNarrowed = filtersOn(view).some(({ name }) => name !== 'person' && name !== 'batch');
  const edges = [view.after === '' ? null : nodes[0]?.batchId, pageInfo.hasNextPage ? nodes.at(-1)?.batchId : null];
  const unsure = [...sizes.keys()].filter((batchId) => isNarrowed || edges.includes(batchId));
  const size = async (batchId: string) => (await ask(BatchSize_Query, { batchId })).auditLog.totalCount;
  await Promise.all(unsure.map(async (batchId) => sizes.set(batchId, await size(batchId))));
  return sizes;
}
