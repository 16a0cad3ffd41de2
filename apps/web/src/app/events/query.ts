import { LocalizedText_Fragment } from '../../components/text/fragments.ts';
import { graphql } from '../../data/graphql.ts';
import { ask } from '../../data/api.ts';
import type { ResultOf } from '../../data/graphql.ts';
import { sortFields } from './view.ts';
import type { EventsView } from './view.ts';

const Events_Query = graphql(
  `
    query Events(
      $where: EventWhere
      $found: EventWhere
      $either: EventWhere
      $orderBy: EventOrder
      $first: Int!
      $after: String
      $locale: Locale!
    ) {
      events(where: $where, orderBy: $orderBy, first: $first, after: $after) {
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
        }
        nodes {
          eventId
          name
          severity
          description(locale: $locale) {
            ...LocalizedText
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
      found: events(where: $found, first: 0) {
        totalCount
      }
      either: events(where: $either, first: 0) {
        totalCount
      }
    }
  `,
  [LocalizedText_Fragment],
);

export type EventsPage = ResultOf<typeof Events_Query>['events'];
export type EventRow = EventsPage['nodes'][number];

/** As many as the API gives at once. */
const rowsMax = 100;

/** The events of a view; how many of them have findings, and how many there are whether they have or not. */
export async function askForEvents(
  view: EventsView,
  locale: string,
): Promise<{ readonly events: EventsPage; readonly found: number; readonly either: number }> {
  const any = <Value>(values: readonly Value[]): Value[] | null => (values.length === 0 ? null : [...values]);
  const where = {
    severity: any(view.severity),
    outcome: any(view.outcome),
    operation: any(view.operation),
    diagnosticCode: any(view.code),
    text: view.text === '' ? null : view.text,
    locale: view.text === '' ? null : locale,
  };
  const { events, found, either } = await ask(Events_Query, {
    first: rowsMax,
    after: view.after === '' ? null : view.after,
    locale,
    orderBy:
      view.sort === null
        ? null
        : { field: sortFields[view.sort.field], direction: view.sort.isDescending ? 'DESC' : 'ASC' },
    where: { ...where, hasFindings: view.findings ? true : null },
    found: { ...where, hasFindings: true },
    either: where,
  });
  return { events, found: found.totalCount, either: either.totalCount };
}
