import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import type { UnknownValue } from '../../data/address.ts';
import styles from './facets.module.css';

/** Values that are named of a filter: as many as can be taken in at a glance. The filter itself lists all. */
const namedMax = 12;

/**
 * Says which values of the address no filter has, and which it has, so that nobody takes the list for a narrower one. All are
 * written as in an address.
 */
export function UnknownValues({ values }: { readonly values: readonly UnknownValue[] }): ReactElement | null {
  const t = useTranslations('facets');
  if (values.length === 0) return null;
  const filters = new Map(values.map(({ name, known }) => [name, known]));
  return (
    <div role="note" className={styles.unknown}>
      {t('unknownValues', { values: values.map(({ name, value }) => `${name}=${value}`).join(', ') })}
      {[...filters].map(([name, known]) => (
        <Fragment key={name}>
          {' '}
          {t('knownValues', {
            filter: name,
            values: known.slice(0, namedMax).join(', '),
            more: Math.max(0, known.length - namedMax),
          })}
        </Fragment>
      ))}
    </div>
  );
}
