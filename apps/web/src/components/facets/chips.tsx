import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import styles from './facets.module.css';

export interface Chip {
  /** The filter and its value, in words (`Severity: Error`). */
  readonly label: string;
  /** The list without it. */
  readonly href: string;
}

/** The filters that are on, each taken off by a click. Nothing where none is. */
export function Chips({
  chips,
  clearHref,
}: {
  readonly chips: readonly Chip[];
  readonly clearHref: string;
}): ReactElement | null {
  const t = useTranslations('facets');
  if (chips.length === 0) return null;
  return (
    <ul role="list" className={styles.chips} aria-label={t('on')}>
      {chips.map(({ label, href }) => (
        <li key={label}>
          <Link
            className={styles.chip}
            href={href}
            prefetch={false}
            scroll={false}
            aria-label={t('remove', { filter: label })}
          >
            {label}
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <path d="M1 1l6 6M7 1l-6 6" />
            </svg>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link href={clearHref} prefetch={false} scroll={false}>
            {t('clear')}
          </Link>
        </li>
      )}
    </ul>
  );
}
