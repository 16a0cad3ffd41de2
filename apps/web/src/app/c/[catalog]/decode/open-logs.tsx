import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { FileField } from './file-field.tsx';
import type { FileState, Progress, Source } from './log/protocol.ts';
import styles from './decode.module.css';

/** The logs that are open, how far they have been read, and what can be done with them. */
export function OpenLogs({
  progress,
  isDisabled,
  onRead,
  onCancel,
  onClear,
}: {
  readonly progress: Progress;
  readonly isDisabled: boolean;
  readonly onRead: (sources: readonly Source[]) => void;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}): ReactElement {
  const t = useTranslations('decode');
  const format = useFormatter();
  const { files, isReading, isCancelled, done, total } = progress;
  const events = files.reduce((sum, file) => sum + file.events, 0);
  const share = total === 0 ? 1 : done / total;
  const percent = format.number(Math.min(1, share), { style: 'percent' });
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    // What had the focus has gone with the empty page.
    if (document.activeElement === document.body) head.current?.focus();
  }, []);
  return (
    <section ref={head} className={styles.open} aria-label={t('source')} tabIndex={-1}>
      <ul role="list" className={styles.names}>
        {files.map((file, number) => (
          <li key={number}>
            <FileName file={file} />
          </li>
        ))}
      </ul>
      {isReading ? (
        <div className={styles.reading}>
          <progress className={styles.progress} aria-label={t('reading')} max={1} value={share} />
          <span>{t('progress', { count: events, percent })}</span>
          <button type="button" className={styles.button} onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <div className={styles.reading}>
          <FileField label={t('add')} isDisabled={isDisabled} onRead={onRead} />
          <button type="button" className={styles.button} onClick={onClear}>
            {t('clear')}
          </button>
        </div>
      )}
      <p role="status" className={styles.quiet}>
        {!isReading && isCancelled ? t('cancelled', { percent }) : ''}
      </p>
    </section>
  );
}

function FileName({ file: { name, format, events } }: { readonly file: FileState }): ReactElement {
  const t = useTranslations('decode');
  if (format === null) return <>{t('fileNone', { name })}</>;
  const formats = {
    XML: 'XML',
    JSON: 'JSON',
    CSV: 'CSV',
    EVTX: '.evtx',
    LIST: t('formatLIST'),
    TABLE: t('formatTABLE'),
  };
  return <>{t('file', { name, format: formats[format], count: events })}</>;
}
