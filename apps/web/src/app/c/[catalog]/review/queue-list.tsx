import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { MqmMark } from '../../../../components/findings/mqm-mark.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import type { QueueItem } from './load.ts';
import { QueueScroll } from './queue-scroll.tsx';
import styles from './review-page.module.css';
import { addressOf } from './view.ts';
import type { ReviewView } from './view.ts';

/** What is to be reviewed, the worst first, the text under review marked. */
export function QueueList({
  items,
  total,
  view,
  places,
}: {
  readonly items: readonly QueueItem[];
  readonly total: number;
  readonly view: ReviewView;
  readonly places: PlaceTexts;
}): ReactElement {
  const t = useTranslations('review');
  const tf = useTranslations('findings');
  return (
    <>
      <p role="status" className={styles.count}>
        {t('texts', { count: total })}
      </p>
      {items.length < total && <p className={styles.quiet}>{t('firstOf', { count: items.length })}</p>}
      <QueueScroll at={view.at} label={t('queue')}>
        {items.map(({ segment: { key }, openFindings, worst }) => (
          <li key={key} data-queued={key} data-worst={worst ?? undefined}>
            <Link
              href={addressOf({ ...view, at: key })}
              prefetch={false}
              scroll={false}
              aria-current={key === view.at ? 'true' : undefined}
            >
              <span className={styles.worst}>{worst !== null && <MqmMark severity={worst} quiet />}</span>
              <span className={styles.itemName}>
                <PlaceName place={placeOf(key, places)} />
              </span>
              {openFindings > 0 && (
                <span className={styles.open} title={tf('count', { count: openFindings })}>
                  <span aria-hidden="true">{openFindings}</span>
                  <span className="visually-hidden">{tf('count', { count: openFindings })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </QueueScroll>
    </>
  );
}
