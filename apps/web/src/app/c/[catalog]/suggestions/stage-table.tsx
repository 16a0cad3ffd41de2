import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { CatalogLocale } from '../../../../data/catalog-locales.ts';
import { Link } from '../../../../navigation/link.tsx';
import type { StageCount } from './query.ts';
import styles from './suggestions.module.css';
import { addressOf, stages } from './view.ts';
import type { Stage, SuggestionsView } from './view.ts';

/** How many suggestions of each language have come how far; every number leads to what it counts. */
export function StageTable({
  counts,
  locales,
  view,
}: {
  readonly counts: readonly StageCount[];
  readonly locales: readonly CatalogLocale[];
  readonly view: SuggestionsView;
}): ReactElement {
  const t = useTranslations('suggestions');
  const sum = (stage: Stage | null, locale: string | null): number =>
    counts
      .filter((one) => (stage === null || one.stage === stage) && (locale === null || one.locale === locale))
      .reduce((total, { count }) => total + count, 0);
  const cell = (stage: Stage | null, locale: string | null) => {
    const count = sum(stage, locale);
    if (count === 0) return <span className={styles.zero}>0</span>;
    const only = stage === null ? [] : [stage];
    const href = addressOf({ ...view, stage: only, locale: locale === null ? [] : [locale], after: '' });
    return (
      <Link href={href} prefetch={false} scroll={false}>
        {count}
      </Link>
    );
  };
  const rows = locales.filter(({ locale }) => sum(null, locale) > 0);
  return (
    <div className={styles.scroll}>
      <table className={styles.stages}>
        <thead>
          <tr>
            <th scope="col">{t('language')}</th>
            {stages.map((stage) => (
              <th key={stage} scope="col">
                {t(stage)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ locale, name, direction }) => (
            <tr key={locale}>
              <th scope="row" lang={locale} dir={direction}>
                {name}
              </th>
              {stages.map((stage) => (
                <td key={stage}>{cell(stage, locale)}</td>
              ))}
              <td>{cell(null, locale)}</td>
            </tr>
          ))}
          {rows.length > 1 && (
            <tr>
              <th scope="row">{t('total')}</th>
              {stages.map((stage) => (
                <td key={stage}>{cell(stage, null)}</td>
              ))}
              <td>{cell(null, null)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
