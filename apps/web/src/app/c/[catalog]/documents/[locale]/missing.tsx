import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { shortened } from '../../../../../components/missing/segment.ts';
import { CodeLiteral } from '../../../../../components/text/code-literal.tsx';
import { Link } from '../../../../../navigation/link.tsx';
import styles from '../documents.module.css';
import { askForDocuments } from '../query.ts';

/** The metadata of the page of a language that the catalogue does not have. */
export async function missingMetadata(locale: string): Promise<Metadata> {
  const t = await getTranslations('documents');
  return { title: t('missingTitle', { locale: shortened(locale) }), robots: { index: false } };
}

export async function MissingPage({ locale }: { readonly locale: string }): Promise<ReactElement> {
  const [t, documents] = await Promise.all([getTranslations('documents'), askForDocuments()]);
  return (
    <div className={styles.page}>
      <h1>{t('missingTitle', { locale: shortened(locale) })}</h1>
      <p>{t('missingText')}</p>
      <ul role="list">
        {documents.map((one) => (
          <li key={one.locale}>
            <Link href={`/documents/${one.locale}`} prefetch={false}>
              <bdi lang={one.locale} dir={one.direction.toLowerCase()}>
                {one.name}
              </bdi>
            </Link>{' '}
            <CodeLiteral>{one.locale}</CodeLiteral>
          </li>
        ))}
      </ul>
    </div>
  );
}
