import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import type { ReactElement } from 'react';
import { CopyButton } from '../../../../components/copy/copy-button.tsx';
import type { ExportFormat, ExportWords, ShownView } from './log/protocol.ts';
import { currentSession } from './session.ts';
import styles from './decode.module.css';

const formats: readonly { readonly format: ExportFormat; readonly label: string; readonly ending: string }[] = [
  { format: 'csv', label: 'CSV', ending: 'csv' },
  { format: 'markdown', label: 'Markdown', ending: 'md' },
  { format: 'json', label: 'JSON', ending: 'json' },
];

/** Saves what is shown as a file, and copies queries that ask for it. */
export const Exports = memo(function Exports({
  view: { filter, summary, queries },
  name: logName,
}: {
  readonly view: ShownView;
  /** Of the log. */
  readonly name: string;
}): ReactElement {
  const t = useTranslations('decode');
  const tc = useTranslations('components');
  const [saved, setSaved] = useState('');
  const copyWords = { copy: tc('copy'), copied: tc('copied'), copyRefused: tc('copyRefused') };
  const words: ExportWords = {
    severity: {
      ...{ ERROR: tc('severityERROR'), WARNING: tc('severityWARNING') },
      ...{ INFORMATION: tc('severityINFORMATION'), UNKNOWN: tc('severityUNKNOWN') },
    },
    column: {
      ...{ time: t('time'), severity: t('severity'), event: t('event'), name: t('name'), count: t('count') },
      ...{ meaning: t('meaning'), codes: t('codes'), device: t('device'), provider: t('provider') },
    },
    ...{ events: t('happened'), unknown: t('unknown'), all: t('events') },
    coverage: t('coverage', { explained: summary.explained, total: summary.total }),
    left: t.raw('leftInReport') as string,
  };
  const save = async (format: ExportFormat, ending: string): Promise<void> => {
    const file = await currentSession()?.export(format, words);
    if (file === undefined) return;
    const name = `${nameFor(logName)}.${ending}`;
    download(file, name);
    setSaved(t('saved', { name }));
  };
  const isMore = filter.text !== '' || filter.devices.length > 0 || filter.isKnown !== null;
  return (
    <div className={styles.exports}>
      <div role="group" aria-label={t('export')} className={styles.group}>
        <span className={styles.quiet}>{t('export')}</span>
        {formats.map(({ format, label, ending }) => (
          <button key={format} type="button" className={styles.button} onClick={() => void save(format, ending)}>
            {label}
          </button>
        ))}
        <span role="status" className={styles.quiet}>
          {saved}
        </span>
      </div>
      <div role="group" aria-label={t('copy')} className={styles.group}>
        <span className={styles.quiet}>{t('copy')}</span>
        <CopyButton label="PowerShell" text={queries.powershell} words={copyWords} />
        <CopyButton label="KQL" text={queries.kql} words={copyWords} />
        {queries.xpath === null ? (
          <span className={styles.quiet}>{t('noXPath')}</span>
        ) : (
          <CopyButton label="XPath" text={queries.xpath} words={copyWords} />
        )}
      </div>
      {isMore && <p className={styles.quiet}>{t('queryLimits')}</p>}
    </div>
  );
});

/** A name for a file that is made of a log: without its ending, and without what no system allows. */
function nameFor(log: string): string {
  const name = log.replace(/\.[a-z]{2,6}$/i, '').replace(/[^\p{L}\p{N}._ -]+/gu, '-');
  return `${name === '' ? 'events' : name}-decoded`;
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Once the browser has begun to save it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
