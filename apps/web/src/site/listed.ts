import { askAsAnybody } from '../data/api.ts';
import { inCatalog } from '../data/catalog-address.ts';
import { graphql } from '../data/graphql.ts';
import { addressesMax } from './sitemap.ts';

const ListedCatalogs_Query = graphql(`
  query ListedCatalogs {
    catalogs {
      slug
    }
  }
`);

const ListedEvents_Query = graphql(`
  query ListedEvents($catalog: String!, $after: String) {
    events(catalog: $catalog, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        eventId
      }
    }
  }
`);

const ListedCodes_Query = graphql(`
  query ListedCodes($catalog: String!, $after: String) {
    diagnosticCodes(catalog: $catalog, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        code
      }
    }
  }
`);

interface Batch {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly paths: readonly string[];
}

/** A list that the API gives in batches. */
async function all(ask: (after: string | null) => Promise<Batch>, most: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let after: string | null = null; paths.length < most;) {
    const batch: Batch = await ask(after);
    paths.push(...batch.paths);
    if (!batch.pageInfo.hasNextPage) break;
    after = batch.pageInfo.endCursor;
  }
  return paths;
}

async function pathsOf(catalog: string, most: number): Promise<readonly string[]> {
  const events = await all(async (after) => {
    const { nodes, pageInfo } = (await askAsAnybody(ListedEvents_Query, { catalog, after })).events;
    return { pageInfo, paths: nodes.map(({ eventId }) => `/events/${eventId}`) };
  }, most);
  const codes = await all(async (after) => {
    const { nodes, pageInfo } = (await askAsAnybody(ListedCodes_Query, { catalog, after })).diagnosticCodes;
    return { pageInfo, paths: nodes.map(({ code }) => `/codes/${code}`) };
  }, most - events.length);
  return ['/', '/events', '/codes', ...events, ...codes].map((path) => inCatalog(catalog, path));
}

async function findAll(): Promise<readonly string[]> {
  const { catalogs } = await askAsAnybody(ListedCatalogs_Query, {});
  const paths = ['/catalogs'];
  for (const { slug } of catalogs) {
    if (paths.length >= addressesMax) break;
    paths.push(...(await pathsOf(slug, addressesMax - paths.length)));
  }
  return paths;
}

/** How long the addresses are kept: crawlers ask once a day, and a list of thousands takes many questions to make. */
const keptMs = 10 * 60_000;

let kept: { readonly until: number; readonly paths: Promise<readonly string[]> } | null = null;

/**
 * The paths of all pages that are to be found by a search: catalogues, events and codes. Made once in ten minutes, however
 * often it is asked for.
 *
 * @throws {ApiUnavailable}
 */
export async function listedPaths(): Promise<readonly string[]> {
  if (kept === null || kept.until < Date.now()) kept = { until: Date.now() + keptMs, paths: findAll() };
  const { paths } = kept;
  try {
    return await paths;
  } catch (error) {
    if (kept.paths === paths) kept = null;
    throw error;
  }
}
