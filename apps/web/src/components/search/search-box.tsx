import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { QueryForm } from '../../navigation/query-form.tsx';
import type { Reading } from '../../data/reader.ts';
import { SearchField } from './search-field.tsx';
import styles from './search.module.css';

/**
 * The search box: a form that works before and without scripts, and suggests while one types where they run.
 * A `large` one on a page stands in for the one in the frame. `read` is how whoever searches reads; null where the API is away.
 */
export function SearchBox({
  read,
  large = false,
  value = '',
}: {
  readonly read: Pick<Reading, 'locale' | 'accepts'> | null;
  readonly large?: boolean;
  readonly value?: string;
}): ReactElement {
  const t = useTranslations('search');
  const severities = useTranslations('components');
  const warnings = useTranslations('warnings');
  const language = useLocale();
  return (
    <QueryForm
      className={large ? styles.large : styles.box}
      role="search"
      action="/search"
      data-search={large ? 'large' : 'frame'}
    >
      <SearchField
        reading={{ locale: read?.locale ?? null, accepts: read?.accepts ?? null, language }}
        value={value}
        words={{
          label: t('label'),
          placeholder: t('placeholder'),
          sentences: useMessages().search,
          mayBeWrong: warnings('mayBeWrong'),
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
