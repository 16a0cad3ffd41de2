import { readEventId, textIn } from './components/missing/segment.ts';
import { ask } from './data/api.ts';
import type { CatalogAddress } from './data/catalog-address.ts';
import { codeSpellings } from './data/code-spellings.ts';
import { defaultCatalog } from './data/default-catalog.ts';
import { graphql } from './data/graphql.ts';
import { refusalCode } from './data/refusal.ts';

const CatalogSlugs_Query = graphql(`
  query CatalogSlugs {
    catalogs {
      slug
    }
  }
`);

const EventExists_Query = graphql(`
  query EventExists($catalog: String!, $eventId: Int!) {
    event(catalog: $catalog, eventId: $eventId) {
      eventId
    }
  }
`);

const CodeExists_Query = graphql(`
  query CodeExists($catalog: String!, $code: String!) {
    diagnosticCode(catalog: $catalog, code: $code) {
      code
    }
  }
`);

const DocumentExists_Query = graphql(`
  query DocumentExists($catalog: String!) {
    catalog(slug: $catalog) {
      locales {
        locale
      }
    }
  }
`);

/** The pages whose last segment names something in the catalogue, and whether the catalogue has it. */
const namingPages: Readonly<Record<string, (catalog: string, name: string) => Promise<boolean>>> = {
  events: async (catalog, name) => {
    const eventId = readEventId(name);
    return eventId !== null && (await ask(EventExists_Query, { catalog, eventId })).event !== null;
  },
  codes: async (catalog, name) => {
    for (const code of codeSpellings(name)) {
      try {
        if ((await ask(CodeExists_Query, { catalog, code })).diagnosticCode !== null) return true;
      } catch (error) {
        if (refusalCode(error) !== 'MALFORMED_CODE') throw error;
      }
    }
    return false;
  },
  documents: async (catalog, name) => {
    const locales = (await ask(DocumentExists_Query, { catalog })).catalog?.locales ?? [];
    return locales.some(({ locale }) => locale.toLowerCase() === name.toLowerCase());
  },
};

/** Pages that show a catalogue. The others, such as signing in and importing, are there before the first one is. */
const catalogPages: ReadonlySet<string> = new Set([
  ...['', 'events', 'codes', 'compare', 'findings', 'review', 'history', 'documents', 'api-guide'],
]);

/** What an address names that does not exist: the catalogue, of which there are others perhaps, or something in it. */
export type MissingThing = { readonly kind: 'CATALOG'; readonly others: readonly string[] } | { readonly kind: 'PAGE' };

/**
 * What is missing is explained by a page; the proxy sets the status 404, because Next answers `notFound()` in a dynamic
 * page with HTML that is empty until scripts run.
 */
export async function missingAt({ catalog, path }: CatalogAddress): Promise<MissingThing | null> {
  const [, page = '', segment] = /^\/([^/]*)(?:\/([^/]+))?$/.exec(path) ?? [];
  const exists = Object.hasOwn(namingPages, page) ? namingPages[page] : undefined;
  try {
    const slugs = (await ask(CatalogSlugs_Query, {})).catalogs.map(({ slug }) => slug);
    if (!slugs.includes(catalog)) {
      const isNeeded = catalog !== defaultCatalog || catalogPages.has(page);
      return isNeeded ? { kind: 'CATALOG', others: slugs } : null;
    }
    if (exists === undefined || segment === undefined) return null;
    return (await exists(catalog, textIn(segment))) ? null : { kind: 'PAGE' };
  } catch {
    // The page asks the same again, and reports what went wrong.
    return null;
  }
}
