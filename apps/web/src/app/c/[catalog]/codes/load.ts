import { getLocale } from 'next-intl/server';
import { TextWarnings_Fragment } from '../../../../components/warnings/fragments.ts';
import { LocalizedText_Fragment } from '../../../../components/text/fragments.ts';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import type { Reading } from '../../../../data/reader.ts';
import type { CodesView } from './view.ts';

const Codes_Query = graphql(
  `
    query Codes($catalog: String!, $where: DiagnosticCodeWhere!, $locale: Locale!, $language: String!, $after: String) {
      diagnosticCodes(catalog: $catalog, where: $where, first: 100, after: $after) {
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          code
          decimal
          symbol
          isGeneric
          name(locale: $locale) {
            value
            locale
            direction
          }
          message(locale: $locale) {
            ...LocalizedText
            ...TextWarnings
          }
          events(first: 100) {
            totalCount
            nodes {
              eventId
              severity
            }
          }
        }
      }
    }
  `,
  [LocalizedText_Fragment, TextWarnings_Fragment],
);

export type CodeRow = ResultOf<typeof Codes_Query>['diagnosticCodes']['nodes'][number];

/** All codes with the view's text, of either kind: what is counted by kind is then shown by kind. */
export async function loadCodes(
  { text }: Pick<CodesView, 'text'>,
  { locale, accepts }: Pick<Reading, 'locale' | 'accepts'>,
): Promise<readonly CodeRow[]> {
  const language = await getLocale();
  const codes: CodeRow[] = [];
  let after: string | null = null;
  do {
    const answer: ResultOf<typeof Codes_Query> = await askHere(
      Codes_Query,
      { where: { text: text === '' ? null : text }, locale, language, after },
      accepts,
    );
    const { nodes, pageInfo } = answer.diagnosticCodes;
    codes.push(...nodes);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return codes;
}
