import { getLocale } from 'next-intl/server';
import { TextWarnings_Fragment } from '../../../../components/warnings/fragments.ts';
import { LocalizedText_Fragment } from '../../../../components/text/fragments.ts';
import { graphql } from '../../../../data/graphql.ts';
import { askHere } from '../../../../data/catalog.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import type { Reading } from '../../../../data/reader.ts';
import { sortFields } from './view.ts';
import type { EventsView } from './view.ts';

const Events_Query = graphql(
  `
    query Events(
      $catalog: String!
      $where: EventWhere
      $orderBy: EventOrder
      $first: Int!
      $after: String
      $locale: Locale!
      $language: String!
    ) {
      events(catalog: $catalog, where: $where, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          severity {
            value
            count
          }
          outcome {
            value
            count
          }
          operation {
            value
            count
          }
          diagnosticCode {
            value
            count
          }
          hasFindings {
            value
            count
          }
        }
        nodes {
          eventId
          name
          severity
          description(locale: $locale) {
            ...LocalizedText
            ...TextWarnings
          }
          diagnosticCodes {
            citedAs
            isGeneric
            code {
              code
            }
          }
        }
      }
    }
  `,
  [LocalizedText_Fragment, TextWarnings_Fragment],
);

export type EventsPage = ResultOf<typeof Events_Query>['events'];
export type EventRow = EventsPage['nodes'][number];

/** As many as the API gives at once. */
const rowsMax = 100;

/** What a view asks for, in the words of the API. */
export function conditionsOf(view: EventsView, locale: string) {
  const any = <Value>(values: readonly Value[]): Value[] | null => (values.length === 0 ? null : [...values]);
  return {
    severity: any(view.severity),
    outcome: any(view.outcome),
    operation: any(view.operation),
    diagnosticCode: any(view.code),
    hasFindings: view.findings ? true : null,
    text: view.text === '' ? null : view.text,
    locale: view.text === '' ? null : locale,
  };
}

const EventChoices_Query = graphql(`
  query EventChoices($catalog: String!) {
    events(catalog: $catalog, first: 1) {
      facets {
        operation {
          value
        }
        diagnosticCode {
          value
        }
      }
    }
  }
`);

/** The values that filters have in the whole catalogue: the facets of a view list only those that its filters leave. */
export interface EventChoices {
  readonly operation: readonly string[];
  /** Canonical. */
  readonly code: readonly string[];
}

/** What a view's operations and codes can be; null where it names none, which is not worth a question. */
export async function askForChoices({ operation, code }: EventChoices): Promise<EventChoices | null> {
  if (operation.length + code.length === 0) return null;
  const { facets } = (await askHere(EventChoices_Query, {})).events;
  return {
    operation: facets.operation.map(({ value }) => value),
    code: facets.diagnosticCode.map(({ value }) => value),
  };
}

export async function askForEvents(
  view: EventsView,
  { locale, accepts }: Pick<Reading, 'locale' | 'accepts'>,
): Promise<EventsPage> {
  const asked = {
    first: rowsMax,
    after: view.after === '' ? null : view.after,
    locale,
    language: await getLocale(),
    orderBy:
      view.sort === null
        ? null
        : {
            field: sortFields[view.sort.field],
            direction: view.sort.isDescending ? ('DESC' as const) : ('ASC' as const),
          },
    where: conditionsOf(view, locale),
  };
  return (await askHere(Events_Query, asked, accepts)).events;
}
