import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { MqmIcon } from '../../../../components/findings/mqm-mark.tsx';
import type { CatalogLocale } from '../../../../data/catalog-locales.ts';
import type { LanguageWork } from './languages.ts';
import styles from './review-page.module.css';
import { addressOf } from './view.ts';
import type { ReviewView } from './view.ts';

/** The languages with how much waits in each, and the choice of those that are the reviewer's own. */
export function LanguageNav({
  languages,
  own,
  view,
}: {
  /** As they are listed. */
  readonly languages: readonly (CatalogLocale & LanguageWork)[];
  readonly own: readonly string[];
  readonly view: ReviewView;
}): ReactElement {
  const t = useTranslations('review');
  const tf = useTranslations('findings');
  return (
    <div className={styles.languages}>
      <nav className={styles.choices} aria-label={t('language')}>
        {languages.map(({ locale, name, direction, count, critical }) => (
          <Link
            key={locale}
            href={addressOf({ ...view, locale, at: '' })}
            prefetch={false}
            aria-current={locale === view.locale ? 'true' : undefined}
            data-waiting={count}
          >
            <span lang={locale} dir={direction}>
              {name}
            </span>{' '}
            <span className={styles.waiting} title={t('texts', { count })}>
              {critical > 0 && (
                <span
                  className={styles.critical}
                  title={tf('ofSeverity', { severity: tf('CRITICAL'), count: critical })}
                >
                  <MqmIcon severity="CRITICAL" />
                  <span aria-hidden="true">{critical}</span>
                  <span className="visually-hidden">
                    {tf('ofSeverity', { severity: tf('CRITICAL'), count: critical })},{' '}
                  </span>
                </span>
              )}
              <span aria-hidden="true">{count}</span>
              <span className="visually-hidden">{t('texts', { count })}</span>
            </span>
          </Link>
        ))}
      </nav>
      <details className={styles.own}>
        <summary>{t('ownLanguages')}</summary>
        <form method="post" action="/preferences">
          <input type="hidden" name="reviewing" value="1" />
          {languages.map(({ locale, name, direction }) => (
            <label key={locale}>
              <input type="checkbox" name="review" value={locale} defaultChecked={own.includes(locale)} />
              <span lang={locale} dir={direction}>
                {name}
              </span>
            </label>
          ))}
          <button className={styles.keep}>{t('keep')}</button>
        </form>
      </details>
    </div>
  );
}
