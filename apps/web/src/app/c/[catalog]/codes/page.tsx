import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { tableFiles } from '../../../../components/downloads/address.ts';
import { Downloads } from '../../../../components/downloads/downloads.tsx';
import { currentCatalog } from '../../../../data/catalog.ts';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { ReadingNotice } from '../../../../components/text/reading-notice.tsx';
import { reading } from '../../../../data/reader.ts';
import styles from './codes.module.css';
import { loadCodes } from './load.ts';
import { CodesTable } from './table.tsx';
import { CodeTextForm } from './text-form.tsx';
import { addressOf, codeKinds, inOrder, parametersOf, readView } from './view.ts';

interface Properties {
  readonly searchParams: Promise<PageParameters>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('codes');
  return { title: t('title') };
}

export default async function CodesPage({ searchParams }: Properties): Promise<ReactElement> {
  const parameters = await searchParams;
  const view = readView(parameters);
  const [t, read] = await Promise.all([getTranslations('codes'), reading(view.lang)]);
  const found = await loadCodes(view, read);
  const ofKind = {
    specific: found.filter(({ isGeneric }) => !isGeneric),
    generic: found.filter(({ isGeneric }) => isGeneric),
  };
  const where = {
    text: view.text === '' ? null : view.text,
    isGeneric: view.kind === null ? null : view.kind === 'generic',
  };
  const asked = { of: 'codes', catalog: await currentCatalog(), where } as const;
  const codes = inOrder(view.kind === null ? found : ofKind[view.kind], view.sort, read.locale);
  return (
    <>
      <ReadingNotice reading={read} />
      <h1 className={styles.title}>{t('title')}</h1>
      <div className={styles.filters}>
        <nav className={styles.choices} aria-label={t('shows')}>
          {([null, ...codeKinds] as const).map((kind) => (
            <Link
              key={kind}
              href={addressOf({ ...view, kind })}
              prefetch={false}
              scroll={false}
              aria-current={kind === view.kind ? 'true' : undefined}
            >
              {t(kind ?? 'all')} <span className={styles.count}>{(kind === null ? found : ofKind[kind]).length}</span>
            </Link>
          ))}
        </nav>
        <UnknownValues values={unknownValues(parameters, { kind: codeKinds })} />
        <CodeTextForm
          text={view.text}
          kept={parametersOf({ ...view, text: '' })}
          words={{ text: t('text'), apply: t('apply') }}
        />
        <Downloads files={tableFiles(asked)} />
        <nav className={styles.choices} aria-label={t('density')}>
          {(['comfortable', 'compact'] as const).map((density) => (
            <Link
              key={density}
              href={addressOf({ ...view, density })}
              prefetch={false}
              scroll={false}
              aria-current={density === view.density ? 'true' : undefined}
            >
              {t(density)}
            </Link>
          ))}
        </nav>
      </div>
      <p role="status" className={styles.state}>
        {t('showing', { count: codes.length })}
      </p>
      {codes.length === 0 ? (
        <div className={styles.nothing}>
          <p>{t('nothing')}</p>
          <ul role="list">
            {view.text !== '' && (
              <li>
                <Link href={addressOf({ ...view, text: '' })} prefetch={false}>
                  {t('drop', { filter: view.text })}
                </Link>
              </li>
            )}
            {view.kind !== null && found.length > 0 && (
              <li>
                <Link href={addressOf({ ...view, kind: null })} prefetch={false}>
                  {t('drop', { filter: t(view.kind) })}
                </Link>
              </li>
            )}
          </ul>
        </div>
      ) : (
        <CodesTable codes={codes} view={view} read={read} />
      )}
    </>
  );
}
