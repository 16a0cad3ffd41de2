import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Reviewed } from './fragments.ts';
import styles from './review.module.css';

const shapes = {
  APPROVED: <path d="M3 8.5 6.5 12 13 4.5" />,
  CHANGES_REQUESTED: <path d="M3 13l1-3 7-7 2 2-7 7zM9.5 4.5l2 2" />,
  EXPIRED: <path d="M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 2" />,
  UNREVIEWED: <circle cx="8" cy="8" r="5.5" strokeDasharray="2 2.3" />,
} as const;

/** Where the review of a text stands, in shape and word. Not reviewed is the rule and says nothing unless `always`. */
export function ReviewMark({
  review: { state, expired },
  always = false,
}: {
  readonly review: Pick<Reviewed['review'], 'state' | 'expired'>;
  readonly always?: boolean;
}): ReactElement | null {
  const t = useTranslations('review');
  const inLanguage = useLocale();
  const shown = expired === null ? state : 'EXPIRED';
  if (shown === 'UNREVIEWED' && !always) return null;
  return (
    <span
      className={styles.mark}
      data-review={shown}
      lang={inLanguage}
      dir="ltr"
      title={expired === null ? undefined : t('expiredWhy')}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[shown]}
      </svg>
      {expired === null ? t(state) : t('expired', { state: t(expired.state).toLocaleLowerCase(inLanguage) })}
    </span>
  );
}
