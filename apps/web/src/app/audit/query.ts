import { ask } from '../../data/api.ts';
import { graphql } from '../../data/graphql.ts';
import type { ResultOf } from '../../data/graphql.ts';
import { unlessRefused } from '../../data/refusal.ts';
import { momentsOf } from './view.ts';
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
          id
          segmentKey
          locale
        }
      }
    }
  }
`);

type AuditPage = ResultOf<typeof Audit_Query>['auditLog'];
export type AuditEntry = AuditPage['nodes'][number];

/** The changes of a view, newest first. A cursor that means nothing starts from the newest. */
export async function askForAudit(view: AuditView): Promise<AuditPage> {
  const given = (value: string) => (value === '' ? null : value);
  const where = {
    action: view.action === '' ? null : [view.action],
    locale: given(view.locale),
    personId: given(view.person),
    segmentKey: given(view.segment),
    batchId: given(view.batch),
    ...momentsOf(view),
  };
  const from = async (after: string | null) => (await ask(Audit_Query, { where, after })).auditLog;
  return (view.after === '' ? null : await unlessRefused('BAD_CURSOR', from(view.after))) ?? from(null);
}
