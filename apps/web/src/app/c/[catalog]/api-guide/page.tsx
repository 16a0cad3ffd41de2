import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { CopyButton } from '../../../../components/copy/copy-button.tsx';
import type { PageParameters } from '../../../../data/address.ts';
import { currentCatalog, here } from '../../../../data/catalog.ts';
import { catalogHere } from '../../../../data/catalogs.ts';
import { originOf } from '../../../../data/origin.ts';
import { reading } from '../../../../data/reader.ts';
import styles from './api-guide.module.css';
import { samplesOf } from './samples.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apiGuide');
  return { title: t('title'), description: t('purpose'), alternates: { canonical: await here('/api-guide') } };
}

export default async function ApiGuidePage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const { lang } = await searchParams;
  const [t, tc, sent, slug, catalog, read] = await Promise.all([
    getTranslations('apiGuide'),
    getTranslations('components'),
    headers(),
    currentCatalog(),
    catalogHere(),
    reading(lang),
  ]);
  const origin = originOf(sent);
  const samples = samplesOf({
    ...{ origin, catalog: slug, locale: read.locale },
    kind: catalog?.eventCount === 0 ? 'codes' : 'events',
  });
  const words = { copy: tc('copy'), copied: tc('copied'), copyRefused: tc('copyRefused') };
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p>{t('purpose')}</p>
      <dl className={styles.facts}>
        <dt>{t('address')}</dt>
        <dd>
          <code translate="no">POST {origin}/graphql</code>
        </dd>
        <dd>
          <a href="/graphql">{t('explore')}</a>
        </dd>
      </dl>
      <p>{t.rich('token', { header: (name) => <code translate="no">{name}</code> })}</p>
      <p>{t('samples')}</p>
      {samples.map(({ id, name, code }) => (
        <div key={id} className={styles.sample}>
          <div className={styles.head}>
            <h2 id={id} translate="no">
              {name}
            </h2>
            <CopyButton label={words.copy} text={code} words={words} />
          </div>
          <pre tabIndex={0} role="region" aria-labelledby={id} translate="no" dir="ltr">
            <code>{code}</code>
          </pre>
        </div>
      ))}
    </div>
  );
}
