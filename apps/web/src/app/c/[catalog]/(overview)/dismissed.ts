import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

const Dismissed_Query = graphql(`
  query Dismissed($catalog: String!, $after: String) {
    findings(catalog: $catalog, where: { status: [DISMISSED] }, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        locale
        mqmSeverity
        rule {
          id
        }
      }
    }
  }
`);

type Dismissed = ResultOf<typeof Dismissed_Query>['findings']['nodes'][number];

/** Findings that people have waved through: they count no longer. */
export async function dismissedFindings(): Promise<readonly Dismissed[]> {
  const all: Dismissed[] = [];
  for (let after: string | null = null; ;) {
    const { findings }: ResultOf<typeof Dismissed_Query> = await askHere(Dismissed_Query, { after });
    all.push(...findings.nodes);
    after = findings.pageInfo.endCursor;
    if (!findings.pageInfo.hasNextPage) return all;
  }
}

const severities = { CRITICAL: 'critical', MAJOR: 'major', MINOR: 'minor', NEUTRAL: 'neutral' } as const;
/** Points a finding weighs, as Multidimensional Quality Metrics have it. */
const weights = { CRITICAL: 25, MAJOR: 5, MINOR: 1, NEUTRAL: 0 } as const;

interface Score {
  readonly locale: string;
  readonly points: number;
  readonly pointsPer1000Words: number | null;
  readonly critical: number;
  readonly major: number;
  readonly minor: number;
  readonly neutral: number;
}

/** A language's score without what was dismissed. `words` are those that points are set against in every language. */
export function openScore<One extends Score>(score: One, words: number | null, dismissed: readonly Dismissed[]): One {
  const own = dismissed.filter(({ locale }) => locale === score.locale);
  return own.reduce<One>((left, { mqmSeverity }) => {
    const name = severities[mqmSeverity];
    const points = left.points - weights[mqmSeverity];
    // Where nothing was judged there is no score, whatever was dismissed.
    const isScored = left.pointsPer1000Words !== null && words !== null;
    const pointsPer1000Words = isScored ? (points * 1000) / words : null;
    return { ...left, [name]: left[name] - 1, points, pointsPer1000Words };
  }, score);
}

/** The map of rules and languages without what was dismissed. */
export function openCells<
  Cell extends { readonly ruleId: string; readonly locale: string | null; readonly count: number },
>(cells: readonly Cell[], dismissed: readonly Dismissed[]): readonly Cell[] {
  return cells
    .map((cell) => {
      const gone = dismissed.filter(({ rule, locale }) => rule.id === cell.ruleId && locale === cell.locale);
      return { ...cell, count: cell.count - gone.length };
    })
    .filter(({ count }) => count > 0);
}
