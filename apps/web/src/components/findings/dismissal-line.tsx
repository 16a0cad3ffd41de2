import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ByWhom } from '../review/by-whom.tsx';
import type { DismissalReason } from '../desk/subjects.ts';
import styles from '../review/review.module.css';

/** Who has dismissed a finding, when and why; or that this no longer counts. */
export function DismissalLine({
  dismissal: { reason, note, expired, at, by },
}: {
  readonly dismissal: {
    readonly reason: DismissalReason;
    readonly note: string | null;
    readonly expired: boolean;
    readonly at: string;
    readonly by: { readonly name: string };
  };
}): ReactElement {
  const t = useTranslations('review');
  return (
    <p className={styles.where}>
      <span className={styles.mark} data-review={expired ? 'EXPIRED' : 'DISMISSED'}>
        {expired ? t('dismissalExpired') : t('dismissed')}
      </span>
      <span>
        {t(reason)}
        {note !== null && `: ${note}`}
      </span>
      <ByWhom at={at} name={by.name} />
    </p>
  );
}
