import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { QueryForm } from '../../../../navigation/query-form.tsx';
import type { CatalogLocale } from '../../../../data/catalog-locales.ts';
import styles from './audit.module.css';
import { auditActions } from './view.ts';
import type { AuditView } from './view.ts';

/** The filters of the log, as a form that needs no scripts. */
export function AuditFilters({
  view,
  locales,
}: {
  readonly view: AuditView;
  readonly locales: readonly CatalogLocale[];
}): ReactElement {
  const t = useTranslations('audit');
  const kept = (['person', 'segment', 'batch', 'lang'] as const).filter((name) => view[name] !== '');
  return (
    // A new key for a new view: what a link has chosen shows in the fields, too.
    <QueryForm key={JSON.stringify(view)} className={styles.filters} action="/audit" aria-label={t('filters')}>
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={view[name]} />
      ))}
      <label>
        <span>{t('action')}</span>
        <select name="action" defaultValue={view.action}>
          <option value="">{t('any')}</option>
          {auditActions.map((action) => (
            <option key={action} value={action}>
              {t(action)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('locale')}</span>
        <select name="locale" defaultValue={view.locale}>
          <option value="">{t('any')}</option>
          {locales.map(({ locale, name }) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('from')}</span>
        <input type="date" name="from" defaultValue={view.from} />
      </label>
      <label>
        <span>{t('until')}</span>
        <input type="date" name="until" defaultValue={view.until} />
      </label>
      <button>{t('apply')}</button>
    </QueryForm>
  );
}
