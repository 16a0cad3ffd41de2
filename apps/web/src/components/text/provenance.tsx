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

/** Who translated: plain words for a person, a small badge for a machine. */
export function ProvenanceBadge({
  provenance: { translationType, translationTypeRaw },
}: {
  readonly provenance: Pick<ProvenanceOfText, 'translationType' | 'translationTypeRaw'>;
}): ReactElement {
  const t = useTranslations('components');
  const words = translationType === 'OTHER' ? t('OTHER', { raw: translationTypeRaw ?? '' }) : t(translationType);
  return <span className={translationType === 'MACHINE' ? styles.badge : undefined}>{words}</span>;
}

/** One line: who translated, when, from which version of the source. */
export function ProvenanceLine({ provenance }: { readonly provenance: ProvenanceOfText }): ReactElement {
  const t = useTranslations('components');
  return (
    <p className={styles.provenance}>
      <ProvenanceBadge provenance={provenance} />
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
