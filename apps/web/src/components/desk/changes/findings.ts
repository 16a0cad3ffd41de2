import type { OperationResult } from 'urql';
import { createBrowserClient } from '../../../data/browser-client.ts';
import { graphql } from '../../../data/graphql.ts';
import type { ResultOf } from '../../../data/graphql.ts';
import type { Conflict, DismissalWish, FindingsMeant, Outcome, SeenFinding } from '../subjects.ts';
import { change, placeOf } from './send.ts';

const Dismissal_Fragment = graphql(`
  fragment DismissalFields on DismissalResult {
    __typename
    ... on DismissalPayload {
      batchId
    }
    ... on DismissalConflict {
      conflicts {
        fingerprint
        version
        finding {
          segmentKey
          locale
          rule {
            id
          }
        }
        current {
          expired
          at
          by {
            name
          }
        }
      }
    }
    ... on DismissalRefused {
      code
    }
  }
`);

const Dismiss_Mutation = graphql(
  `
    mutation Dismiss($catalog: String!, $findings: [FindingInput!]!, $reason: DismissalReason!, $note: String) {
      dismissFindings(catalog: $catalog, findings: $findings, reason: $reason, note: $note) {
        ...DismissalFields
      }
    }
  `,
  [Dismissal_Fragment],
);

export function dismiss(catalog: string, { findings, reason, note }: DismissalWish): Promise<Outcome> {
  const variables = { catalog, findings: [...findings], reason, note: note === '' ? null : note };
  return change(Dismiss_Mutation, variables, (data) =>
    dismissalOutcome(data.dismissFindings, findings, (seen) => dismiss(catalog, { findings: seen, reason, note })),
  );
}

const Reopen_Mutation = graphql(
  `
    mutation Reopen($catalog: String!, $findings: [FindingInput!]!) {
      reopenFindings(catalog: $catalog, findings: $findings) {
        ...DismissalFields
      }
    }
  `,
  [Dismissal_Fragment],
);

export function reopen(catalog: string, findings: readonly SeenFinding[]): Promise<Outcome> {
  return change(Reopen_Mutation, { catalog, findings: [...findings] }, (data) =>
    dismissalOutcome(data.reopenFindings, findings, (seen) => reopen(catalog, seen)),
  );
}

function dismissalOutcome(
  answer: ResultOf<typeof Dismissal_Fragment>,
  seen: readonly SeenFinding[],
  retry: (findings: readonly SeenFinding[]) => Promise<Outcome>,
): Outcome {
  if (answer.__typename === 'DismissalPayload') return { kind: 'DONE', batchId: answer.batchId };
  if (answer.__typename === 'DismissalRefused') return { kind: 'REFUSED', code: answer.code };
  const versions = new Map(answer.conflicts.map(({ fingerprint, version }) => [fingerprint, version]));
  const again = seen.map(({ fingerprint, version }) => ({
    fingerprint,
    version: versions.get(fingerprint) ?? version,
  }));
  return {
    kind: 'CONFLICT',
    conflicts: answer.conflicts.map(({ finding, fingerprint, current }): Conflict => ({
      place: finding === null ? fingerprint : `${placeOf(finding)} · ${finding.rule.id}`,
      now: {
        words: current === null || current.expired ? 'statusOPEN' : 'statusDISMISSED',
        by: current?.by.name ?? null,
        at: current?.at ?? null,
      },
      why: 'VERSION',
    })),
    again: () => retry(again),
  };
}

const OpenFindings_Query = graphql(`
  query OpenFindings($catalog: String!, $where: FindingWhere!, $language: String!, $after: String) {
    findings(catalog: $catalog, where: $where, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        fingerprint
        segmentKey
        locale
        message(language: $language)
        rule {
          id
        }
        dismissal {
          version
        }
      }
    }
  }
`);

export type OpenFinding = ResultOf<typeof OpenFindings_Query>['findings']['nodes'][number];

/** Texts that the API takes in one list. */
const listMax = 100;

/** The findings meant that are open as of now; null where they did not arrive. */
export async function openFindings(
  catalog: string,
  { segmentKeys, only }: FindingsMeant,
): Promise<readonly OpenFinding[] | null> {
  const client = createBrowserClient();
  const where = { status: ['OPEN' as const], segment: [...new Set(segmentKeys)].slice(0, listMax) };
  const all: OpenFinding[] = [];
  for (let after: string | null = null; ;) {
    const { data }: OperationResult<ResultOf<typeof OpenFindings_Query>> = await client
      .query(OpenFindings_Query, { catalog, where, language: document.documentElement.lang, after })
      .toPromise();
    if (data === undefined) return null;
    all.push(...data.findings.nodes);
    after = data.findings.pageInfo.endCursor;
    if (!data.findings.pageInfo.hasNextPage) break;
  }
  return all.filter(({ fingerprint, locale }) => {
    if ('fingerprints' in only) return only.fingerprints.includes(fingerprint);
    return locale === null ? only.withSource : only.locales.includes(locale);
  });
}
