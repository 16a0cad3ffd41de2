import { wording } from '@eventide/logs/wording';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import type { PageParameters } from '../../../../data/address.ts';
import { currentCatalog, here } from '../../../../data/catalog.ts';
import { defaultCatalog } from '../../../../data/default-catalog.ts';
import { connectorLog } from '../../../../components/entry/queries.ts';
import { canonicalTag } from '../../../../i18n/negotiate.ts';
import { preferences } from '../../../../i18n/preferences.ts';
import { DecodeDesk } from './decode-desk.tsx';
import { askForKnownCatalogs } from './query.ts';
import styles from './decode.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('decode');
  return { title: t('title'), description: t('purpose'), alternates: { canonical: await here('/decode') } };
}

/** Whole event logs, read in the browser: what happened, what it means, and what is not known. */
export default async function DecodePage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const [t, language, { decode, components, facets }, { textLanguages, interfaceLanguage }, { lang }] =
    await Promise.all([getTranslations('decode'), getLocale(), getMessages(), preferences(), searchParams]);
  const asked = canonicalTag([lang].flat()[0]);
  const languages = [...(asked === null ? [] : [asked]), ...textLanguages, interfaceLanguage];
  const [catalogs, slug] = await Promise.all([askForKnownCatalogs([...new Set(languages)]), currentCatalog()]);
  const [logName = 'Application'] =
    slug === defaultCatalog ? [connectorLog] : (catalogs.find((catalog) => catalog.slug === slug)?.logs ?? []);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('purpose')}</p>
        <p className={styles.promise}>{t('promise')}</p>
      </header>
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
      {/* Counts have plural forms and change without the server: of all pages, this one formats in the browser. */}
      <NextIntlClientProvider messages={{ decode, components, facets }}>
        <DecodeDesk
          catalogs={catalogs}
          problems={language === 'en' ? wording.english : wording.translations[language]}
          logName={logName}
          fixedLocale={asked}
        />
      </NextIntlClientProvider>
    </div>
  );
}
