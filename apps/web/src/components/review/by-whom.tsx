import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { MomentText } from '../text/moment-text.tsx';
import styles from './review.module.css';

/** Who and when. */
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
  return (
    <span className={styles.quiet}>
      {name}, <MomentText iso={at} />
      {isEarlier && ` (${t('onEarlier')})`}
    </span>
  );
}
