import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { SeverityMark } from '../../components/severity-mark.tsx';
import type { QueueItem } from './load.ts';
import styles from './review-page.module.css';
import { addressOf } from './view.ts';
import type { ReviewView } from './view.ts';

/** Whether a text is one of several of an event or a code, and not the one that says what it means. */
export const isOfMany = (kind: QueueItem['kind']): boolean =>
  kind === 'EVENT_NAME' || kind === 'EVENT_CODES' || kind === 'CODE_NAME';

/** What is to be reviewed, the text under review marked. */
export function QueueList({
  items,
  total,
  view,
}: {
  readonly items: readonly (QueueItem & { readonly open: number })[];
  readonly total: number;
  readonly view: ReviewView;
}): ReactElement {
  const t = useTranslations('review');
  const tf = useTranslations('findings');
  const td = useTranslations('diff');
  return (
    <nav className={styles.queue} aria-label={t('queue')} data-queue>
      <p role="status" className={styles.count}>
        {t('texts', { count: total })}
      </p>
      {items.length < total && <p className={styles.quiet}>{t('firstOf', { count: items.length })}</p>}
      <ol role="list" tabIndex={0} aria-label={t('queue')}>
        {items.map(({ key, kind, event, code, open }) => (
          <li key={key}>
            <Link
              href={addressOf({ ...view, at: key })}
              prefetch={false}
              scroll={false}
              aria-current={key === view.at ? 'true' : undefined}
            >
              {event !== null && <SeverityMark severity={event.severity} quiet />}
              <span className={styles.itemName}>
                <span translate="no">{event?.eventId ?? code?.code ?? key}</span>{' '}
                {kind === 'EVENT_DESCRIPTION' ? (
                  <span translate="no">{event?.name}</span>
                ) : (
                  isOfMany(kind) && <span className={styles.quiet}>{td(kind)}</span>
                )}
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
      </ol>
    </nav>
  );
}
