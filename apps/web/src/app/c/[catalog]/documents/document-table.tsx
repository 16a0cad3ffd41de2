import { useFormatter, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { MomentText } from '../../../../components/text/moment-text.tsx';
import { DateText, ProvenanceBadge } from '../../../../components/text/provenance.tsx';
import { Link } from '../../../../navigation/link.tsx';
import styles from './documents.module.css';
import type { DocumentRow } from './query.ts';
import { RemovalButton } from './removal.tsx';

/** One row a page: its language, whether it is the source, and where it comes from. On a phone, rows are stacked. */
export function DocumentTable({
  documents,
  isAdmin,
}: {
  readonly documents: readonly DocumentRow[];
  readonly isAdmin: boolean;
}): ReactElement {
  const t = useTranslations('documents');
  const format = useFormatter();
  return (
    <table className={styles.table} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('language')}</th>
          <th scope="col" className={styles.number}>
            {t('texts')}
          </th>
          <th scope="col">{t('translation')}</th>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('sourceVersion')}</th>
          <th scope="col">{t('imported')}</th>
          <th scope="col">{t('file')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ locale, name, direction, document }) => {
          const { file, isSource, importedAt, segmentCount, provenance } = document;
          return (
            <tr key={locale}>
              <th scope="row">
                <Link href={`/documents/${locale}`} prefetch={false}>
                  <bdi lang={locale} dir={direction.toLowerCase()}>
                    {name}
                  </bdi>
                </Link>{' '}
                <CodeLiteral>{locale}</CodeLiteral>
                {isSource && <span className={styles.chip}>{t('source')}</span>}
              </th>
              <td className={styles.number} data-label={t('texts')}>
                {format.number(segmentCount)}
              </td>
              <td data-label={t('translation')}>{isSource ? '–' : <ProvenanceBadge document={document} />}</td>
              <td data-label={t('date')}>
                {provenance.lastHandoff === null ? '–' : <DateText iso={provenance.lastHandoff} />}
              </td>
              <td data-label={t('sourceVersion')} title={provenance.sourceVersion ?? undefined}>
                {provenance.sourceVersion === null ? (
                  '–'
                ) : (
                  <CodeLiteral>{provenance.sourceVersion.slice(0, 8)}</CodeLiteral>
                )}
              </td>
              <td data-label={t('imported')}>{importedAt === null ? '–' : <MomentText iso={importedAt} />}</td>
              <td data-label={t('file')}>
                <CodeLiteral>{file}</CodeLiteral>
              </td>
              <td className={styles.actions}>
                <Link href={`/documents/${locale}`} prefetch={false}>
                  {t('raw')}
                  <span className="visually-hidden"> {locale}</span>
                </Link>
                {isAdmin && (
                  <RemovalButton locale={locale}>
                    {t('remove')}
                    <span className="visually-hidden"> {locale}</span>
                  </RemovalButton>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
