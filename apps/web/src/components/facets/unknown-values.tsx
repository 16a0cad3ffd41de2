import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { UnknownValue } from '../../data/address.ts';
import styles from './facets.module.css';

/** Says which values of the address no filter has, so that nobody takes the list for a narrower one. */
export function UnknownValues({ values }: { readonly values: readonly UnknownValue[] }): ReactElement | null {
  const t = useTranslations('facets');
  if (values.length === 0) return null;
  return (
    <div role="note" className={styles.unknown}>
      {t('unknownValues', { values: values.map(({ name, value }) => `${name}=${value}`).join(', ') })}
    </div>
  );
}
