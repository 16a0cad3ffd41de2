import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import type { Place } from './place.ts';

/** A place in words, its key in the tooltip; a link where `href` is given. */
export function PlaceName({
  place: { name, segmentKey },
  href,
  catalog,
}: {
  readonly place: Place;
  readonly href?: string | null;
  /** Slug of the catalogue it is in; the one that the page is about where none is given. */
  readonly catalog?: string | undefined;
}): ReactElement {
  return href == null ? (
    <span title={segmentKey}>{name}</span>
  ) : (
    <Link href={href} catalog={catalog} prefetch={false} title={segmentKey}>
      {name}
    </Link>
  );
}
