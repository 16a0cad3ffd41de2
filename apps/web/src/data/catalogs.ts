import { cache } from 'react';
import { ask } from './api.ts';
import { currentCatalog } from './catalog.ts';
import { shortName } from './catalog-name.ts';
import { graphql } from './graphql.ts';
import type { ResultOf } from './graphql.ts';
import { reading } from './reader.ts';

const Catalogs_Query = graphql(`
  query Catalogs($locale: Locale) {
    catalogs {
      slug
      name(locale: $locale)
      source
      publicAddress
      eventCount
      codeCount
      locales {
        locale
      }
    }
  }
`);

export type CatalogInfo = ResultOf<typeof Catalogs_Query>['catalogs'][number];

/** All catalogues there are, named in the language that the reader reads; asked once a request. */
export const catalogs = cache(async (): Promise<readonly CatalogInfo[]> => {
  const { wanted } = await reading();
  // What another catalogue is written in is not limited to the languages of this one.
  const answer = await ask(Catalogs_Query, { locale: wanted });
  return answer.catalogs.map((catalog) => ({ ...catalog, name: shortName(catalog.name) }));
});

/** The catalogue that this request is about; null where there is none. */
export async function catalogHere(): Promise<CatalogInfo | null> {
  const [slug, all] = await Promise.all([currentCatalog(), catalogs()]);
  return all.find((catalog) => catalog.slug === slug) ?? null;
}
