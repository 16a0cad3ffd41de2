import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { address } from '../../data/address.ts';
import { Link } from '../../navigation/link.tsx';
import { FindingNote } from './finding-note.tsx';
import type { Finding } from './fragments.ts';
import styles from './findings.module.css';

/** Findings that are shown at once beside a text; the list of all findings has the others, page by page. */
const shownMax = 20;

/**
 * Findings one under the other, dismissed ones folded at the end. Nothing where there is none. Beside a text, those over
 * {@link shownMax} are counted, and shown when those before them are settled; the list of all findings (`isFlat`) has its own pages.
 */
export function FindingList<One extends Finding>({
  findings,
  label,
  placeOf,
  belowOf,
  isFlat = false,
  isPicked = false,
}: {
  readonly findings: readonly One[];
  /** What they are findings of, for screen readers. */
  readonly label: string;
  readonly placeOf?: (finding: One) => ReactNode;
  readonly belowOf?: (finding: One) => ReactNode;
  /** Dismissed ones stand among the others. */
  readonly isFlat?: boolean;
  /** Several can be chosen, for a `BulkBar`. */
  readonly isPicked?: boolean;
}): ReactElement | null {
  const t = useTranslations('review');
  const tf = useTranslations('findings');
  if (findings.length === 0) return null;
  const list = (all: readonly One[]): ReactElement | null => {
    if (all.length === 0) return null;
    const shown = isFlat ? all : all.slice(0, shownMax);
    return (
      <ul role="list" className={styles.list} aria-label={label}>
        {shown.map((finding) => (
          <li key={finding.fingerprint}>
            <FindingNote finding={finding} place={placeOf?.(finding)} below={belowOf?.(finding)} isPicked={isPicked} />
          </li>
        ))}
        {all.length > shown.length && (
          <li data-more={all.length - shown.length}>
            <Link href={listOf(all)} prefetch={false}>
              {tf('more', { count: all.length - shown.length })}
            </Link>
          </li>
        )}
      </ul>
    );
  };
  if (isFlat) return list(findings);
  const dismissed = findings.filter(({ status }) => status === 'DISMISSED');
  return (
    <div className={styles.lists}>
      {list(findings.filter(({ status }) => status !== 'DISMISSED'))}
      {dismissed.length > 0 && (
        <details className={styles.evidence} data-dismissed>
          <summary>{t('dismissedCount', { count: dismissed.length })}</summary>
          {list(dismissed)}
        </details>
      )}
    </div>
  );
}

/** The list of all findings, in the language of these where they are of one. */
function listOf(findings: readonly Finding[]): string {
  const locales = new Set(findings.map(({ locale }) => locale ?? ''));
  return address('/findings', [['locale', locales.size === 1 ? ([...locales][0] ?? '') : '']]);
}
