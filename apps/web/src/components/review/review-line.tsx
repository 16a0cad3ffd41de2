import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import { ByWhom } from './by-whom.tsx';
import type { Stated } from './fragments.ts';
import { ReviewMark } from './review-mark.tsx';
import styles from './review.module.css';

/** Where the review of a text stands and who says so, and the way to the desk where that is decided. */
export function ReviewLine({ review, href }: Stated & { readonly href: string }): ReactElement {
  const t = useTranslations('review');
  const { at, by, expired } = review;
  const last = expired ?? (at !== null && by !== null ? { at, by } : null);
  return (
    <p className={styles.line}>
      <ReviewMark review={review} always />
      {last !== null && <ByWhom at={last.at} name={last.by.name} />}
      <Link href={href} prefetch={false}>
        {t('title')}
      </Link>
    </p>
  );
}
