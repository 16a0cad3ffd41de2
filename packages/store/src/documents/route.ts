import { fitOf, type Document } from '@eventide/catalog';

/** A catalogue, by the keys of what stands in it. */
export interface RouteCandidate {
  readonly slug: string;
  readonly segments: readonly { readonly key: string }[];
}

/** A page that belongs elsewhere: how many of its events and codes are in what it was compared with. */
export interface Stray {
  readonly shared: number;
  readonly total: number;
  /** The catalogue it was compared with; null if there is none. */
  readonly catalog: string | null;
  /** The file it was compared with, where the pages of a new catalogue were compared with each other. */
  readonly file: string | null;
}

export interface Route {
  /** Null: none has half of what is on any of the pages. */
  readonly catalog: string | null;
  /** By the index of the page. */
  readonly strays: ReadonlyMap<number, Stray>;
}

/**
 * Where pages belong: to the catalogue named, else to the one that shares most with all of them together. A page whose
 * events and codes are less than half shared is a stray.
 * @param named a catalogue that has no page yet takes any article, but only one.
 */
export function routePages(
  pages: readonly Document[],
  candidates: readonly RouteCandidate[],
  named: string | null,
): Route {
  const inUse = candidates.filter(({ segments }) => segments.length > 0);
  if (named === null) return nearest(pages, inUse);
  const there = inUse.find(({ slug }) => slug === named);
  if (there) return { catalog: named, strays: straysIn(pages, there) };
  return { catalog: named, strays: straysAmong(pages) };
}

function nearest(pages: readonly Document[], candidates: readonly RouteCandidate[]): Route {
  const scored = candidates
    .map((candidate) => {
      const fits = pages.map((page) => fit(page, candidate));
      const belonging = fits.filter((one) => !isStray(one));
      const sum = (of: typeof fits) => of.reduce((all, { shared, anchors }) => all + shared + anchors, 0);
      return { candidate, score: sum(belonging), near: sum(fits) };
    })
    .sort((one, other) => other.score - one.score || other.near - one.near);
  const [best] = scored;
  if (best && best.score > 0) {
    return { catalog: best.candidate.slug, strays: straysIn(pages, best.candidate) };
  }
  const strays = pages.map((page, index): [number, Stray] => {
    const { shared, total } = best ? fit(page, best.candidate) : { shared: 0, total: 0 };
    return [index, { shared, total, catalog: best?.candidate.slug ?? null, file: null }];
  });
  return { catalog: null, strays: new Map(strays) };
}

function straysIn(pages: readonly Document[], candidate: RouteCandidate): ReadonlyMap<number, Stray> {
  return straysBy(pages, candidate, { catalog: candidate.slug, file: null });
}

/** The page that shares most with the others says what the article is. */
function straysAmong(pages: readonly Document[]): ReadonlyMap<number, Stray> {
  const sharedWithOthers = (one: Document) => pages.reduce((sum, other) => sum + fit(other, one).shared, 0);
  const [first, ...others] = pages.map((page) => ({ page, score: sharedWithOthers(page) }));
  if (first === undefined) return new Map();
  const model = others.reduce((best, one) => (one.score > best.score ? one : best), first).page;
  return straysBy(pages, model, { catalog: null, file: model.file });
}

function straysBy(
  pages: readonly Document[],
  compared: Pick<RouteCandidate, 'segments'>,
  where: Pick<Stray, 'catalog' | 'file'>,
): ReadonlyMap<number, Stray> {
  return new Map(
    pages.flatMap((page, index): [number, Stray][] => {
      const { shared, total } = fit(page, compared);
      return isStray({ shared, total }) ? [[index, { shared, total, ...where }]] : [];
    }),
  );
}

/** Of the events and codes of a page. */
interface Fit {
  readonly shared: number;
  readonly total: number;
  readonly anchors: number;
}

function fit(page: Document, compared: Pick<RouteCandidate, 'segments'>): Fit {
  const { events, codes, anchors } = fitOf(page, compared);
  return { shared: events.shared + codes.shared, total: events.total + codes.total, anchors: anchors.shared };
}

function isStray({ shared, total }: Pick<Fit, 'shared' | 'total'>): boolean {
  return 2 * shared < total;
}
