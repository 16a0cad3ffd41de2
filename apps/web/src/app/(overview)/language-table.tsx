import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { CodeLiteral } from '../../components/text/code-literal.tsx';
import { DateText, ProvenanceBadge } from '../../components/text/provenance.tsx';
import type { ProvenanceOfText } from '../../components/text/provenance.tsx';
import styles from './overview.module.css';

interface LocaleRow {
  readonly locale: string;
  readonly name: string;
  readonly direction: 'LTR' | 'RTL';
  readonly document: { readonly segmentCount: number; readonly provenance: ProvenanceOfText };
}

/** One row a language: how much of the page it has, who translated it, when, and from what. */
export function LanguageTable({
  locales,
  total,
}: {
  readonly locales: readonly LocaleRow[];
  /** Texts there are in any language. */
  readonly total: number;
}): ReactElement {
  const t = useTranslations('overview');
  const versions = new Set(locales.map(({ document }) => document.provenance.sourceVersion));
  return (
    <>
      <div className={styles.scroll} role="region" aria-labelledby="languages" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('language')}</th>
              <th scope="col">{t('coverage')}</th>
              <th scope="col">{t('translation')}</th>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('sourceVersion')}</th>
            </tr>
          </thead>
          <tbody>
            {locales.map(({ locale, name, direction, document: { segmentCount, provenance } }) => (
              <tr key={locale}>
                <th scope="row">
                  <Link href={`/events?lang=${locale}`} prefetch={false}>
                    <bdi lang={locale} dir={direction.toLowerCase()}>
                      {name}
                    </bdi>
                  </Link>{' '}
                  <CodeLiteral>{locale}</CodeLiteral>
                </th>
                <td>
                  <Link href={`/compare?locales=${locale}`} prefetch={false}>
                    {t('coverageValue', { count: segmentCount, total })}
                  </Link>
                </td>
                <td>
                  <ProvenanceBadge provenance={provenance} />
                </td>
                <td>{provenance.lastHandoff !== null && <DateText iso={provenance.lastHandoff} />}</td>
                <td title={provenance.sourceVersion ?? undefined}>
                  {provenance.sourceVersion !== null && (
                    <CodeLiteral>{provenance.sourceVersion.slice(0, 8)}</CodeLiteral>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {locales.length > 1 && <p className={styles.note}>{t('sourceVersions', { count: versions.size })}</p>}
    </>
  );
}
