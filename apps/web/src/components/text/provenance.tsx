import { useFormatter, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { CodeLiteral } from './code-literal.tsx';
import styles from './text.module.css';

/** Where a translation comes from, as the API's `Provenance` has it. */
export interface ProvenanceOfText {
  readonly translationType: 'HUMAN' | 'MACHINE' | 'OTHER' | 'UNKNOWN';
  readonly translationTypeRaw: string | null;
  /** ISO 8601 date. */
  readonly lastHandoff: string | null;
  readonly sourceVersion: string | null;
}

/** The page that a text stands in. */
export interface DocumentOfText {
  /** The others are translated from it. */
  readonly isSource: boolean;
  readonly provenance: ProvenanceOfText;
}

/** Whether a text is the source; else who translated it: plain words for a person, a small badge for a machine. */
export function ProvenanceBadge({
  document: { isSource, provenance },
}: {
  readonly document: DocumentOfText;
}): ReactElement {
  const t = useTranslations('components');
  const { translationType, translationTypeRaw } = provenance;
  if (isSource) return <span>{t('SOURCE')}</span>;
  const words = translationType === 'OTHER' ? t('OTHER', { raw: translationTypeRaw ?? '' }) : t(translationType);
  return <span className={translationType === 'MACHINE' ? styles.badge : undefined}>{words}</span>;
}

/** One line: who translated, when, from which version of the source. */
export function ProvenanceLine({ document }: { readonly document: DocumentOfText }): ReactElement {
  const t = useTranslations('components');
  const { provenance } = document;
  return (
    <p className={styles.provenance}>
      <ProvenanceBadge document={document} />
      {provenance.lastHandoff !== null && <DateText iso={provenance.lastHandoff} />}
      {provenance.sourceVersion !== null && (
        <span title={provenance.sourceVersion}>
          {t.rich('sourceVersion', {
            version: () => <CodeLiteral>{provenance.sourceVersion?.slice(0, 8) ?? ''}</CodeLiteral>,
          })}
        </span>
      )}
    </p>
  );
}

/** A date in the reader's format, the ISO date on hover. */
export function DateText({ iso }: { readonly iso: string }): ReactElement {
  const format = useFormatter();
  return (
    <time dateTime={iso} title={iso}>
      {format.dateTime(new Date(`${iso}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })}
    </time>
  );
}
