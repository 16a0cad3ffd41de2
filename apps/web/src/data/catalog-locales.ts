import { cache } from 'react';
import { ask } from './api.ts';
import { graphql } from './graphql.ts';

const CatalogLocales_Query = graphql(`
  query CatalogLocales {
    catalog {
      locales {
        locale
        name
        direction
        document {
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
}

/** The catalogue's locales, sorted by tag; asked once a request. */
export const catalogLocales = cache(async (): Promise<readonly CatalogLocale[]> => {
  const { catalog } = await ask(CatalogLocales_Query, {});
  return (catalog?.locales ?? []).map(({ locale, name, direction, document }) => ({
    locale,
    name,
    direction: direction === 'RTL' ? 'rtl' : 'ltr',
    isHuman: document.provenance.translationType === 'HUMAN',
  }));
});
