import { useFormatter, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import styles from './review.module.css';

/** Who and when; the moment in full on hover. */
export function ByWhom({
  name,
  at,
  isEarlier = false,
}: {
  readonly name: string;
  readonly at: string;
  readonly isEarlier?: boolean;
}): ReactElement {
  const t = useTranslations('review');
  const format = useFormatter();
  const date = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <span className={styles.quiet}>
      {name},{' '}
      <time dateTime={at} title={at}>
        {date} UTC
      </time>
      {isEarlier && ` (${t('onEarlier')})`}
    </span>
  );
}
