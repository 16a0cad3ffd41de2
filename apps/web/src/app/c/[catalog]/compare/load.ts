import { getLocale } from 'next-intl/server';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import { Finding_Fragment } from '../../../../components/findings/fragments.ts';
import type { Finding } from '../../../../components/findings/fragments.ts';
import { isIn } from '../../../../components/findings/marks.ts';
import { Discussed_Fragment, Reviewed_Fragment } from '../../../../components/review/fragments.ts';
import type { Discussed } from '../../../../components/review/fragments.ts';
import { Translation_Fragment } from '../../../../components/text/fragments.ts';
import type { CompareKind, CompareView } from './address.ts';

const CompareChoices_Query = graphql(`
  query CompareChoices($catalog: String!, $locale: Locale!) {
    catalog(slug: $catalog) {
      locales {
        locale
        name
        direction
        document {
          isSource
          provenance {
            translationType
            translationTypeRaw
            lastHandoff
            sourceVersion
          }
          reviewCounts {
            total
            approved
            reviewedShare
          }
        }
      }
    }
    other: segments(catalog: $catalog, where: { kind: [OTHER_TEXT] }, first: 0) {
      totalCount
    }
    findings(catalog: $catalog, where: { status: [OPEN] }, first: 0) {
      facets {
        locale {
          value
          count
        }
      }
    }
    diagnosticCodes(catalog: $catalog, where: { isGeneric: false }, first: 100) {
      nodes {
        code
        name(locale: $locale) {
          value
        }
      }
    }
  }
`);

const CompareRows_Query = graphql(
  `
    query CompareRows(
      $catalog: String!
      $rows: SegmentWhere!
      $errors: SegmentWhere!
      $warnings: SegmentWhere!
      $information: SegmentWhere!
      $unknown: SegmentWhere!
      $locales: [Locale!]!
      $locale: Locale!
      $after: String
    ) {
      segments(catalog: $catalog, where: $rows, first: 100, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          key
          kind
          event {
            eventId
            name
            severity
          }
          code {
            code
            name(locale: $locale) {
              value
              locale
              direction
            }
          }
          translations(locales: $locales) {
            ...Translation
            ...Reviewed
          }
        }
      }
      ERROR: segments(catalog: $catalog, where: $errors, first: 0) {
        totalCount
      }
      WARNING: segments(catalog: $catalog, where: $warnings, first: 0) {
        totalCount
      }
      INFORMATION: segments(catalog: $catalog, where: $information, first: 0) {
        totalCount
      }
      UNKNOWN: segments(catalog: $catalog, where: $unknown, first: 0) {
        totalCount
      }
    }
  `,
  [Translation_Fragment, Reviewed_Fragment],
);

const CompareFindings_Query = graphql(
  `
    query CompareFindings(
      $catalog: String!
      $segments: [String!]!
      $status: [FindingStatus!]
      $language: String!
      $after: String
    ) {
      findings(catalog: $catalog, where: { segment: $segments, status: $status }, first: 100, after: $after) {
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          ...Finding
        }
      }
    }
  `,
  [Finding_Fragment],
);

const CompareTexts_Query = graphql(
  `
    query CompareTexts($catalog: String!, $key: String!, $locales: [Locale!]!) {
      segments(catalog: $catalog, where: { key: [$key] }, first: 1) {
        nodes {
          translations(locales: $locales) {
            ...Discussed
          }
        }
      }
    }
  `,
  [Discussed_Fragment],
);

const CompareCode_Query = graphql(`
  query CompareCode($catalog: String!, $code: String!) {
    diagnosticCode(catalog: $catalog, code: $code) {
      code
      events(first: 100) {
        nodes {
          eventId
        }
      }
    }
  }
`);

/** A row with all that is open of what the review has found in it, in languages shown and not shown. */
export type FoundRow = CompareRow & { readonly findings: readonly Finding[] };

export type Choices = ResultOf<typeof CompareChoices_Query>;
export type CompareColumn = NonNullable<Choices['catalog']>['locales'][number];
export type CompareRow = ResultOf<typeof CompareRows_Query>['segments']['nodes'][number];
/** A code that rows can be narrowed to, with the events that cite it. */
export type CompareCode = ResultOf<typeof CompareCode_Query>['diagnosticCode'];

const kinds = {
  events: ['EVENT_DESCRIPTION'],
  codes: ['CODE_MESSAGE'],
  other: ['OTHER_TEXT'],
  page: ['PAGE_TITLE', 'PAGE_DESCRIPTION', 'HEADING', 'PARAGRAPH', 'TABLE_HEADER'],
} as const satisfies Readonly<Record<CompareKind, readonly string[]>>;

/** What can be chosen from: the languages, and the codes that tell events apart. */
export async function loadChoices(locale: string): Promise<Choices> {
  return askHere(CompareChoices_Query, { locale });
}

/** The code of the view in its canonical spelling; null where the catalogue has none such. */
export async function loadCode(code: string): Promise<CompareCode> {
  if (code === '') return null;
  const answer = await unlessRefused('MALFORMED_CODE', askHere(CompareCode_Query, { code }));
  return answer?.diagnosticCode ?? null;
}

/**
 * The rows of a view in source order, and how many of each severity there are with its other filters. A cursor that
 * means nothing (any more) starts from the first row.
 */
export async function loadRows(view: CompareView, code: CompareCode, locales: readonly string[], locale: string) {
  const answer =
    (await unlessRefused('BAD_CURSOR', askForRows(view, code, locales, locale))) ??
    (await askForRows({ ...view, after: '' }, code, locales, locale));
  const findings = await loadFindings(
    answer.rows.map(({ key }) => key),
    ['OPEN'],
  );
  const all = answer.rows.map((row): FoundRow => ({
    ...row,
    findings: findings.filter((finding) => isIn(finding, row.key)),
  }));
  // The API narrows by what was found; what was dismissed since is no disagreement.
  const rows = view.disagree
    ? all.filter((row) => row.findings.some(({ locale }) => locale === null || locales.includes(locale)))
    : all;
  return { ...answer, rows, total: answer.total - (all.length - rows.length) };
}

/** The findings at these texts, page by page; dismissed ones too where no status is asked for. */
export async function loadFindings(
  segments: readonly string[],
  status: readonly Finding['status'][] | null = null,
): Promise<readonly Finding[]> {
  const language = await getLocale();
  const all: Finding[] = [];
  for (let after: string | null = null; segments.length > 0;) {
    const { findings }: ResultOf<typeof CompareFindings_Query> = await askHere(CompareFindings_Query, {
      segments: [...segments],
      status: status && [...status],
      language,
      after,
    });
    all.push(...findings.nodes);
    after = findings.pageInfo.endCursor;
    if (!findings.pageInfo.hasNextPage) break;
  }
  return all;
}

/** The texts of a row in some languages, with all that was decided on them and said about them. */
export async function loadTexts(key: string, locales: readonly string[]): Promise<readonly Discussed[]> {
  const { segments } = await askHere(CompareTexts_Query, { key, locales: [...locales] });
  return segments.nodes[0]?.translations ?? [];
}

/** What a view asks for, in the words of the API, without the severity of events. */
function commonConditions(view: CompareView, code: CompareCode, locales: readonly string[]) {
  return {
    kind: [...kinds[view.kind]],
    text: view.text === '' ? null : view.text,
    hasFindings: view.disagree ? true : null,
    findingLocale: view.disagree ? [...locales] : null,
    eventId: code !== null && view.kind === 'events' ? code.events.nodes.map(({ eventId }) => eventId) : null,
    diagnosticCode: code !== null && view.kind === 'codes' ? [code.code] : null,
  };
}

/** What a view asks for, in the words of the API. */
export function conditionsOf(view: CompareView, code: CompareCode, locales: readonly string[]) {
  const isNarrowed = view.kind === 'events' && view.severities.length > 0;
  return { ...commonConditions(view, code, locales), severity: isNarrowed ? [...view.severities] : null };
}

async function askForRows(view: CompareView, code: CompareCode, locales: readonly string[], locale: string) {
  const where = commonConditions(view, code, locales);
  const { segments, ERROR, WARNING, INFORMATION, UNKNOWN } = await askHere(CompareRows_Query, {
    rows: conditionsOf(view, code, locales),
    errors: { ...where, severity: ['ERROR'] },
    warnings: { ...where, severity: ['WARNING'] },
    information: { ...where, severity: ['INFORMATION'] },
    unknown: { ...where, severity: ['UNKNOWN'] },
    locales: [...locales],
    locale,
    after: view.after === '' ? null : view.after,
  });
  return {
    rows: segments.nodes,
    total: segments.totalCount,
    /** Cursor of the last row shown; empty where no row follows it. */
    next: segments.pageInfo.hasNextPage ? (segments.pageInfo.endCursor ?? '') : '',
    counts: {
      ...{ ERROR: ERROR.totalCount, WARNING: WARNING.totalCount },
      ...{ INFORMATION: INFORMATION.totalCount, UNKNOWN: UNKNOWN.totalCount },
    },
  };
}
