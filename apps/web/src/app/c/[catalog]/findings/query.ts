import { getLocale } from 'next-intl/server';
import { Finding_Fragment } from '../../../../components/findings/fragments.ts';
import { ask } from '../../../../data/api.ts';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import { anyOf } from '../../../../components/finding-filters/filter.ts';
import { countsOfResolved, letsThrough } from './view.ts';
import type { FindingsView } from './view.ts';

const Rules_Query = graphql(`
  query Rules($language: String!) {
    rules {
      id
      summary(language: $language)
      why(language: $language)
      mqmType
    }
  }
`);

const Findings_Query = graphql(
  `
    query Findings(
      $catalog: String!
      $where: FindingWhere!
      $orderBy: FindingOrder!
      $language: String!
      $after: String
    ) {
      findings(catalog: $catalog, where: $where, orderBy: $orderBy, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          mqmSeverity {
            value
            count
          }
          locale {
            value
            count
          }
          isSource {
            value
            count
          }
          translationType {
            value
            count
          }
          kind {
            value
            count
          }
          eventSeverity {
            value
            count
          }
          rule {
            value
            count
          }
          status {
            value
            count
          }
        }
        nodes {
          ...Finding
          segment {
            kind
          }
          event {
            eventId
            severity
          }
          code {
            code
          }
        }
      }
    }
  `,
  [Finding_Fragment],
);

const Resolved_Query = graphql(`
  query Resolved($catalog: String!, $language: String!) {
    catalog(slug: $catalog) {
      resolvedFindings(first: 100) {
        fingerprint
        ruleId
        mqmSeverity
        segmentKey
        locale
        message(language: $language)
        firstRevision
        resolvedRevision
      }
    }
  }
`);

const WithoutFinding_Query = graphql(`
  query DismissalsWithoutFinding($catalog: String!) {
    catalog(slug: $catalog) {
      dismissalsWithoutFinding {
        fingerprint
        segmentKey
        locale
        reason
        note
        expired
        at
        by {
          name
        }
      }
    }
  }
`);

export type LostDismissal = NonNullable<
  ResultOf<typeof WithoutFinding_Query>['catalog']
>['dismissalsWithoutFinding'][number];

export type ResolvedFinding = NonNullable<ResultOf<typeof Resolved_Query>['catalog']>['resolvedFindings'][number];
export type Rule = ResultOf<typeof Rules_Query>['rules'][number];
export type FindingsPage = ResultOf<typeof Findings_Query>['findings'];
export type FindingRow = FindingsPage['nodes'][number];

export async function askForRules(): Promise<readonly Rule[]> {
  return (await ask(Rules_Query, { language: await getLocale() })).rules;
}

/** The newest findings whose cause is gone, and those of them that the view's filters let through. */
export async function askForResolved(view: FindingsView) {
  const { catalog } = await askHere(Resolved_Query, { language: await getLocale() });
  const all = catalog?.resolvedFindings ?? [];
  return { all, found: all.filter((finding) => letsThrough(view, finding)) };
}

/** What is counted beside the filters: resolved findings too where they are listed, of which the API counts none. */
export function facetsWith(
  facets: FindingsPage['facets'],
  view: FindingsView,
  { all, found }: Awaited<ReturnType<typeof askForResolved>>,
): FindingsPage['facets'] {
  const status = facets.status.map((one) => (one.value === 'RESOLVED' ? { ...one, count: found.length } : one));
  if (!view.status.includes('RESOLVED')) return { ...facets, status };
  const more = countsOfResolved(view, all);
  const added = (counts: readonly { readonly value: string; readonly count: number }[], extra: Map<string, number>) =>
    counts.map(({ value, count }) => ({ value, count: count + (extra.get(value) ?? 0) }));
  return {
    ...{ ...facets, status },
    mqmSeverity: added(facets.mqmSeverity, more.mqmSeverity),
    locale: added(facets.locale, more.locale),
    isSource: added(facets.isSource, more.isSource),
    rule: added(facets.rule, more.rule),
  };
}

/** Dismissals whose finding is gone, where dismissed ones are asked for: of them, no rule and no severity is known. */
export async function askForLostDismissals(view: FindingsView): Promise<readonly LostDismissal[]> {
  const { status, locale, severity, rule, eventSeverity, origin, kind, translation } = view;
  const isNarrowed =
    [severity, rule, eventSeverity, origin, kind, translation].some((any) => any.length > 0) || view.text !== '';
  if (!status.includes('DISMISSED') || isNarrowed) return [];
  const { catalog } = await askHere(WithoutFinding_Query, {});
  return (catalog?.dismissalsWithoutFinding ?? []).filter(
    (one) => locale.length === 0 || (one.locale !== null && locale.includes(one.locale)),
  );
}

/** What a view asks for, in the words of the API. */
export async function conditionsOf(view: FindingsView) {
  const [origin, other] = view.origin;
  return {
    mqmSeverity: anyOf(view.severity),
    locale: anyOf(view.locale),
    isSource: origin === undefined || other !== undefined ? null : origin === 'source',
    translationType: anyOf(view.translation),
    kind: anyOf(view.kind),
    eventSeverity: anyOf(view.eventSeverity),
    rule: anyOf(view.rule),
    // Resolved ones are in a list of their own: asked for alone, there are none here.
    status: view.status.filter((status) => status !== 'RESOLVED'),
    text: view.text === '' ? null : view.text,
    language: await getLocale(),
  };
}

const orderOf = {
  severity: { field: 'SEVERITY', direction: 'DESC' },
  source: { field: 'SOURCE', direction: 'ASC' },
} as const;

/** The findings of a view. A cursor that means nothing (any more) starts from the top. */
export async function askForFindings(view: FindingsView): Promise<FindingsPage> {
  const where = await conditionsOf(view);
  const variables = { where, language: where.language, orderBy: orderOf[view.order] };
  const from = async (after: string | null) => (await askHere(Findings_Query, { ...variables, after })).findings;
  const page = view.after === '' ? null : await unlessRefused('BAD_CURSOR', from(view.after));
  return page ?? from(null);
}
