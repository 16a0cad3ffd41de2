import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import styles from './pager.module.css';

/** The links under a list that comes page by page: back to the first page, and on to the next. Nothing where all is shown. */
export function Pager({
  after,
  next,
  hrefAfter,
}: {
  /** Cursor that the list starts after; empty: it starts at the top. */
  readonly after: string;
  /** Cursor of the last row shown; null or empty: no row follows it. */
  readonly next: string | null;
  /** The address of the same list after another cursor. */
  readonly hrefAfter: (cursor: string) => string;
}): ReactElement | null {
  const t = useTranslations('pager');
  const hasNext = next !== null && next !== '';
  if (after === '' && !hasNext) return null;
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      {after !== '' && (
        <Link href={hrefAfter('')} prefetch={false}>
          {t('first')}
        </Link>
      )}
      {hasNext && (
        <Link href={hrefAfter(next)} prefetch={false}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
