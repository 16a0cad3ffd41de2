import { useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { QueryForm } from '../../navigation/query-form.tsx';
import { SearchField } from './search-field.tsx';
import styles from './search.module.css';

/**
 * The search box: a form that works before and without scripts, and suggests while one types where they run.
 * A `large` one on a page stands in for the one in the frame. `locale` is that of the texts to prefer.
 */
export function SearchBox({
  locale,
  large = false,
  value = '',
}: {
  readonly locale: string | null;
  readonly large?: boolean;
  readonly value?: string;
}): ReactElement {
  const t = useTranslations('search');
  const severities = useTranslations('components');
  return (
    <QueryForm
      className={large ? styles.large : styles.box}
      role="search"
      action="/search"
      data-search={large ? 'large' : 'frame'}
    >
      <SearchField
        locale={locale}
        value={value}
        words={{
          label: t('label'),
          placeholder: t('placeholder'),
          sentences: useMessages().search,
          severities: {
            ERROR: severities('severityERROR'),
            WARNING: severities('severityWARNING'),
            INFORMATION: severities('severityINFORMATION'),
            UNKNOWN: severities('severityUNKNOWN'),
          },
        }}
      />
    </QueryForm>
  );
}
