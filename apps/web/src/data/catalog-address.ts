import { defaultCatalog } from './default-catalog.ts';

/** What a path of this client names: a catalogue, and a page in it. */
export interface CatalogAddress {
  readonly catalog: string;
  /** The page, as its path would be in the default catalogue: `/events/20102`. */
  readonly path: string;
}

/** `/c/<slug>/events` is a page of one catalogue, `/events` the same page of the default one. */
export function catalogOf(pathname: string): CatalogAddress {
  const [, slug, path = ''] = /^\/c\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
  if (slug === undefined) return { catalog: defaultCatalog, path: pathname };
  return { catalog: slugIn(slug), path: path === '' ? '/' : path };
}

/** The address of a page in a catalogue. `path` may have parameters and a fragment. */
export function inCatalog(catalog: string, path: string): string {
  if (catalog === defaultCatalog) return path;
  return `/c/${encodeURIComponent(catalog)}${path.replace(/^\/(?=$|[?#])/, '')}`;
}

/** The segment of an address that names a catalogue, as text; as it stands where it cannot be decoded. */
function slugIn(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
