import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { Finding_Fragment } from '../../../../../components/findings/fragments.ts';
import { Stated_Fragment } from '../../../../../components/review/fragments.ts';
import { TextWarnings_Fragment } from '../../../../../components/warnings/fragments.ts';
import { LocalizedText_Fragment, Translation_Fragment } from '../../../../../components/text/fragments.ts';
import { codeSpellings } from '../../../../../data/code-spellings.ts';
import { askHere } from '../../../../../data/catalog.ts';
import { graphql } from '../../../../../data/graphql.ts';
import type { ResultOf } from '../../../../../data/graphql.ts';
import { refusalCode } from '../../../../../data/refusal.ts';

const CodePage_Query = graphql(
  `
    query CodePage($catalog: String!, $code: String!, $locale: Locale!, $language: String!) {
      diagnosticCode(catalog: $catalog, code: $code) {
        code
        documentedAs
        decimal
        symbol
        isGeneric
        catalog {
          slug
          logNames
          eventProviders
        }
        name(locale: $locale) {
          value
          locale
          direction
        }
        message(locale: $locale) {
          ...LocalizedText
          ...TextWarnings
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
        events(first: 100) {
          totalCount
          nodes {
            eventId
            name
            severity
            description(locale: $locale) {
              ...LocalizedText
              ...TextWarnings
            }
          }
        }
      }
    }
  `,
  [LocalizedText_Fragment, TextWarnings_Fragment, Translation_Fragment, Stated_Fragment, Finding_Fragment],
);

export type Code = NonNullable<ResultOf<typeof CodePage_Query>['diagnosticCode']>;
export type CodeEvent = Code['events']['nodes'][number];

/** The code that a name in an address means; `UNKNOWN` where the catalogue lacks it, `MALFORMED` where it is no code at all. */
export const askForCode = cache(
  async (name: string, locale: string, accepts: string): Promise<Code | 'UNKNOWN' | 'MALFORMED'> => {
    let first: 'UNKNOWN' | 'MALFORMED' | null = null;
    for (const code of codeSpellings(name)) {
      const found = await askFor(code, locale, accepts);
      if (typeof found !== 'string') return found;
      first ??= found;
    }
    return first ?? 'UNKNOWN';
  },
);

async function askFor(code: string, locale: string, accepts: string): Promise<Code | 'UNKNOWN' | 'MALFORMED'> {
  try {
    const { diagnosticCode } = await askHere(CodePage_Query, { code, locale, language: await getLocale() }, accepts);
    return diagnosticCode ?? 'UNKNOWN';
  } catch (error) {
    if (refusalCode(error) === 'MALFORMED_CODE') return 'MALFORMED';
    throw error;
  }
}
