import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { MqmMark } from '../../../../components/findings/mqm-mark.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import type { QueueItem } from './load.ts';
import styles from './review-page.module.css';

/** What the queue says of a text: how bad, where, and how many findings are open. */
export function QueueEntry({
  item: { segment, openFindings, worst },
  places,
}: {
  readonly item: QueueItem;
  readonly places: PlaceTexts;
}): ReactElement {
  const tf = useTranslations('findings');
  return (
    <>
      <span className={styles.worst}>{worst !== null && <MqmMark severity={worst} quiet />}</span>
      <span className={styles.itemName}>
        <PlaceName place={placeOf(segment.key, places)} />
      </span>
      {openFindings > 0 && (
        <span className={styles.open} title={tf('count', { count: openFindings })}>
          <span aria-hidden="true">{openFindings}</span>
          <span className="visually-hidden">{tf('count', { count: openFindings })}</span>
        </span>
      )}
    </>
  );
}
