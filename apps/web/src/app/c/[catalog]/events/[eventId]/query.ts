import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { Finding_Fragment } from '../../../../../components/findings/fragments.ts';
import { Stated_Fragment } from '../../../../../components/review/fragments.ts';
import { TextWarnings_Fragment } from '../../../../../components/warnings/fragments.ts';
import { LocalizedText_Fragment, Translation_Fragment } from '../../../../../components/text/fragments.ts';
import { askHere } from '../../../../../data/catalog.ts';
import { graphql } from '../../../../../data/graphql.ts';
import type { ResultOf } from '../../../../../data/graphql.ts';

const Event_Query = graphql(
  `
    query Event($catalog: String!, $eventId: Int!, $locale: Locale!, $language: String!) {
      event(catalog: $catalog, eventId: $eventId) {
        eventId
        name
        operation
        outcome
        severity
        catalog {
          slug
          logNames
          eventProviders
        }
        description(locale: $locale) {
          ...LocalizedText
          ...TextWarnings
        }
        diagnosticCodes {
          citedAs
          resolution
          isGeneric
          code {
            code
            documentedAs
            name(locale: $locale) {
              ...LocalizedText
            }
            message(locale: $locale) {
              ...LocalizedText
              ...TextWarnings
            }
          }
        }
        relatedEvents {
          eventId
          name
          outcome
          severity
          description(locale: $locale) {
            ...LocalizedText
            ...TextWarnings
          }
        }
        translations {
          ...Translation
          ...Stated
        }
        findings(first: 100) {
          nodes {
            ...Finding
          }
        }
      }
    }
  `,
  [LocalizedText_Fragment, TextWarnings_Fragment, Translation_Fragment, Stated_Fragment, Finding_Fragment],
);

export type CatalogEvent = NonNullable<ResultOf<typeof Event_Query>['event']>;
export type Reference = CatalogEvent['diagnosticCodes'][number];

/** An event in one reading, or null where the catalogue has none of that number; asked once a request. */
export const askForEvent = cache(
  async (eventId: number, locale: string, accepts: string): Promise<CatalogEvent | null> =>
    (await askHere(Event_Query, { eventId, locale, language: await getLocale() }, accepts)).event,
);
