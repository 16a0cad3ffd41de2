import type { ReactElement } from 'react';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { address } from '../../../../data/address.ts';
import { Link } from '../../../../navigation/link.tsx';

/**
 * The name of a place, as a link to the text as it is now. In a tab of its own: the chosen files are lost where the page is
 * left.
 */
export function PlaceLink({
  segmentKey,
  locale,
  catalog,
  places,
  newTab,
}: {
  readonly segmentKey: string;
  /** Null: in every language. */
  readonly locale: string | null;
  /** Null where the catalogue is not there yet. */
  readonly catalog: string | null;
  readonly places: PlaceTexts;
  readonly newTab: string;
}): ReactElement {
  const { name, compareHref } = placeOf(segmentKey, places);
  const review = [
    ['locale', locale ?? ''],
    ['queue', 'all'],
    ['at', segmentKey],
  ] as const;
  const href = locale === null ? compareHref : address('/review', review);
  if (catalog === null || href === null) return <>{name}</>;
  return (
    <Link href={href} catalog={catalog} target="_blank" prefetch={false}>
      {name}
      <span className="visually-hidden"> ({newTab})</span>
    </Link>
  );
}
