import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import type { QueueItem } from './load.ts';
import { QueueScroll } from './queue-scroll.tsx';
import styles from './review-page.module.css';
import { addressOf } from './view.ts';
import type { ReviewView } from './view.ts';

/** What is to be reviewed, the text under review marked. */
export function QueueList({
  items,
  total,
  view,
  places,
}: {
  readonly items: readonly (QueueItem & { readonly open: number })[];
  readonly total: number;
  readonly view: ReviewView;
  readonly places: PlaceTexts;
}): ReactElement {
  const t = useTranslations('review');
  const tf = useTranslations('findings');
  return (
    <nav className={styles.queue} aria-label={t('queue')}>
      <p role="status" className={styles.count}>
        {t('texts', { count: total })}
      </p>
      {items.length < total && <p className={styles.quiet}>{t('firstOf', { count: items.length })}</p>}
      <QueueScroll at={view.at} label={t('queue')}>
        {items.map(({ key, event, open }) => (
          <li key={key}>
            <Link
              href={addressOf({ ...view, at: key })}
              prefetch={false}
              scroll={false}
              aria-current={key === view.at ? 'true' : undefined}
            >
              {event !== null && <SeverityMark severity={event.severity} quiet />}
              <span className={styles.itemName}>
                <PlaceName place={placeOf(key, places)} />
              </span>
              {open > 0 && (
                <span className={styles.open} title={tf('count', { count: open })}>
                  <span aria-hidden="true">{open}</span>
                  <span className="visually-hidden">{tf('count', { count: open })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </QueueScroll>
    </nav>
  );
}
