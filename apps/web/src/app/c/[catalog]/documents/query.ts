import { cache } from 'react';
import { ask } from '../../../../data/api.ts';
import { askHere } from '../../../../data/catalog.ts';
import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';

const Documents_Query = graphql(`
  query Documents($catalog: String!) {
    catalog(slug: $catalog) {
      locales {
        locale
        name
        direction
        document {
          file
          isSource
          importedAt
          segmentCount
          provenance {
            translationType
            translationTypeRaw
            lastHandoff
            sourceVersion
          }
        }
      }
    }
  }
`);

const DocumentId_Query = graphql(`
  query DocumentId($catalog: String!) {
    catalog(slug: $catalog) {
      locales {
        locale
        name
        direction
        document {
          id
        }
      }
    }
  }
`);

const Page_Query = graphql(`
  query DocumentPage($id: ID!) {
    node(id: $id) {
      ... on Document {
        file
        isSource
        importedAt
        markdown
        provenance {
          translationType
          translationTypeRaw
          lastHandoff
          sourceVersion
        }
      }
    }
  }
`);

export type DocumentRow = NonNullable<ResultOf<typeof Documents_Query>['catalog']>['locales'][number];

/** The pages of the catalogue, the source first. */
export async function askForDocuments(): Promise<readonly DocumentRow[]> {
  const { catalog } = await askHere(Documents_Query, {});
  return (catalog?.locales ?? []).toSorted(
    (one, other) => Number(other.document.isSource) - Number(one.document.isSource),
  );
}

/** The page in a locale, however its tag is written; null where there is none. Asked once a request. */
export const askForPage = cache(async (locale: string) => {
  const { catalog } = await askHere(DocumentId_Query, {});
  const found = catalog?.locales.find((one) => one.locale.toLowerCase() === locale.toLowerCase());
  if (found === undefined) return null;
  const { node } = await ask(Page_Query, { id: found.document.id });
  return node !== null && 'markdown' in node ? { ...found, document: node } : null;
});
