import { getLocale } from 'next-intl/server';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';
import { Finding_Fragment } from '../../../../components/findings/fragments.ts';
import type { Finding } from '../../../../components/findings/fragments.ts';
import { Discussed_Fragment } from '../../../../components/review/fragments.ts';
import type { Discussed } from '../../../../components/review/fragments.ts';
import type { CompareKind, CompareView } from './address.ts';
import { loadRows, placeOfRow, rowsOfChunk } from './rows/load-rows.ts';
import type { RowsQuestion } from './rows/load-rows.ts';
import type { FirstRows } from './rows/use-rows.ts';

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

/** How many rows there are of each severity, and that disagree, each with the other filters. */
const CompareCounts_Query = graphql(`
  query CompareCounts(
    $catalog: String!
    $errors: SegmentWhere!
    $warnings: SegmentWhere!
    $information: SegmentWhere!
    $unknown: SegmentWhere!
    $disagreeing: SegmentWhere!
  ) {
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
    disagreeing: segments(catalog: $catalog, where: $disagreeing, first: 0) {
      totalCount
    }
  }
`);

const CompareNext_Query = graphql(`
  query CompareNext($catalog: String!, $where: SegmentWhere!, $skip: Int!) {
    segments(catalog: $catalog, where: $where, first: 1, skip: $skip) {
      nodes {
        key
      }
    }
  }
`);

const CompareFindings_Query = graphql(
  `
    query CompareFindings($catalog: String!, $segments: [String!]!, $language: String!, $after: String) {
      findings(catalog: $catalog, where: { segment: $segments }, first: 100, after: $after) {
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

export type Choices = ResultOf<typeof CompareChoices_Query>;
export type CompareColumn = NonNullable<Choices['catalog']>['locales'][number];
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

/** The rows of a view around the one that it begins at, in source order, and the key of the row after them. */
export async function loadFirstRows(
  question: RowsQuestion,
  at: string,
): Promise<{ readonly first: FirstRows; readonly next: string }> {
  const size = rowsOfChunk(question.locales.length);
  const position = at === '' ? 0 : ((await placeOfRow(askHere, question.where, at)) ?? 0);
  const chunk = Math.floor(position / size);
  const [{ rows, total }, next] = await Promise.all([
    loadRows(askHere, question, { skip: chunk * size, first: size }),
    askHere(CompareNext_Query, { where: question.where, skip: (chunk + 1) * size }),
  ]);
  return { first: { chunk, rows, total, size }, next: next.segments.nodes[0]?.key ?? '' };
}

/** How many rows of each severity there are, and rows that disagree, each with the other filters of a view. */
export async function loadCounts(view: CompareView, code: CompareCode, locales: readonly string[]) {
  const where = commonConditions(view, code, locales);
  const answer = await askHere(CompareCounts_Query, {
    errors: { ...where, severity: ['ERROR'] },
    warnings: { ...where, severity: ['WARNING'] },
    information: { ...where, severity: ['INFORMATION'] },
    unknown: { ...where, severity: ['UNKNOWN'] },
    disagreeing: conditionsOf({ ...view, disagree: true }, code, locales),
  });
  const { ERROR, WARNING, INFORMATION, UNKNOWN, disagreeing } = answer;
  return {
    severities: {
      ...{ ERROR: ERROR.totalCount, WARNING: WARNING.totalCount },
      ...{ INFORMATION: INFORMATION.totalCount, UNKNOWN: UNKNOWN.totalCount },
    },
    disagreeing: disagreeing.totalCount,
  };
}

/** The findings at these texts, page by page; dismissed ones too. */
export async function loadFindings(segments: readonly string[]): Promise<readonly Finding[]> {
  const language = await getLocale();
  const all: Finding[] = [];
  for (let after: string | null = null; segments.length > 0;) {
    const { findings }: ResultOf<typeof CompareFindings_Query> = await askHere(CompareFindings_Query, {
      segments: [...segments],
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
    findingStatus: view.disagree ? ['OPEN' as const] : null,
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
