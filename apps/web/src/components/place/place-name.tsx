import Link from 'next/link';
import type { ReactElement } from 'react';
import type { Place } from './place.ts';

/** A place in words, its key in the tooltip; a link where `href` is given. */
export function PlaceName({
  place: { name, segmentKey },
  href,
}: {
  readonly place: Place;
  readonly href?: string | null;
}): ReactElement {
  return href == null ? (
    <span title={segmentKey}>{name}</span>
  ) : (
    <Link href={href} prefetch={false} title={segmentKey}>
      {name}
    </Link>
  );
}
