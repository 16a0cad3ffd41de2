import { cache } from 'react';
import { askHere } from './catalog.ts';
import { graphql } from './graphql.ts';

const CatalogLocales_Query = graphql(`
  query CatalogLocales($catalog: String!) {
    catalog(slug: $catalog) {
      locales {
        locale
        name
        direction
        document {
          isSource
          provenance {
            translationType
          }
        }
      }
    }
  }
`);

/** A locale the catalogue has texts in. */
export interface CatalogLocale {
  readonly locale: string;
  /** In the language itself (`português (Portugal)`). */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isHuman: boolean;
  readonly translationType: 'HUMAN' | 'MACHINE' | 'OTHER' | 'UNKNOWN';
  /** The others are translated from it. */
  readonly isSource: boolean;
}

/** The catalogue's locales, sorted by tag; asked once a request. */
export const catalogLocales = cache(async (): Promise<readonly CatalogLocale[]> => {
  const { catalog } = await askHere(CatalogLocales_Query, {});
  return (catalog?.locales ?? []).map(({ locale, name, direction, document }) => ({
    locale,
    name,
    direction: direction === 'RTL' ? 'rtl' : 'ltr',
    isSource: document.isSource,
    translationType: document.provenance.translationType,
    isHuman: document.provenance.translationType === 'HUMAN',
  }));
});
