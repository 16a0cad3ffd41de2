import { useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { Pager } from '../../../../components/pager/pager.tsx';
import { ChangeList } from '../../../../components/diff/change-list.tsx';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import styles from './history.module.css';
import type { RevisionDiff } from './query.ts';
import { addressOf } from './view.ts';
import type { HistoryView } from './view.ts';

/** What differs between two revisions, text by text, in all languages or in one. */
export function DiffView({
  view,
  places,
  diff: { from, to, locales, segments },
}: {
  readonly view: HistoryView;
  readonly places: PlaceTexts;
  readonly diff: RevisionDiff;
}): ReactElement {
  const t = useTranslations('history');
  const messages = useMessages();
  const all = locales.reduce((sum, { count }) => sum + count, 0);
  const { pageInfo } = segments;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link href={addressOf({ ...view, to: null, locale: '', after: '' })} prefetch={false}>
          {t('all')}
        </Link>
        <h1>
          {from === 0 ? t('firstTitle', { to: String(to) }) : t('diffTitle', { from: String(from), to: String(to) })}
        </h1>
        <p role="status" className={styles.quiet}>
          {all === 0
            ? t('same')
            : segments.totalCount === 0
              ? t('sameLocale')
              : t('count', { count: segments.totalCount })}
        </p>
        {all > 0 && (
          <nav className={styles.ways} aria-label={t('locale')}>
            <Link
              href={addressOf({ ...view, locale: '', after: '' })}
              prefetch={false}
              aria-current={view.locale === '' ? 'true' : undefined}
            >
              {t('allLocales')} {all}
            </Link>
            {locales.map(({ locale, count }) => (
              <Link
                key={locale}
                href={addressOf({ ...view, locale, after: '' })}
                prefetch={false}
                aria-current={view.locale === locale ? 'true' : undefined}
              >
                <CodeLiteral>{locale}</CodeLiteral> {count}
              </Link>
            ))}
          </nav>
        )}
      </header>
      <ChangeList changes={segments.nodes} words={messages.diff} places={places} />
      <Pager
        after={view.after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        hrefAfter={(after) => addressOf({ ...view, after })}
      />
    </div>
  );
}
