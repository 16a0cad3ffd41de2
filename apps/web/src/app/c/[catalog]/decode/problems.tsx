import type { LogProblem } from '@eventide/logs';
import { createTranslator, useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { FileState } from './log/protocol.ts';
import styles from './decode.module.css';

/** What could not be read, where, and what to do. */
export function Problems({
  files,
  patterns,
}: {
  readonly files: readonly FileState[];
  readonly patterns: Readonly<Record<string, string>>;
}): ReactElement | null {
  const t = useTranslations('decode');
  const locale = useLocale();
  const count = files.reduce((sum, { problemCount, isUnreadable }) => sum + problemCount + (isUnreadable ? 1 : 0), 0);
  if (count === 0) return null;
  const words = createTranslator({ locale, messages: { patterns } }) as unknown as (
    id: string,
    data: LogProblem['data'],
  ) => string;
  const lines = files.flatMap(({ name, format, problems, isUnreadable }) => [
    ...problems.map(({ id, data, place }) => {
      const text = words(`patterns.${id}`, data);
      if (place === null) return t('problemOf', { name, text });
      const number = String(place.line);
      const where = format === 'EVTX' ? t('atRecord', { number }) : t('atLine', { number });
      return t('problemAt', { name, place: where, text });
    }),
    ...(isUnreadable ? [t('unreadable', { name })] : []),
  ]);
  // Where nothing could be read, this is all there is to see.
  const isAll = files.every(({ events }) => events === 0);
  return (
    <details className={styles.problems} open={isAll}>
      <summary>{t('problems', { count })}</summary>
      <ul>
        {lines.map((line, number) => (
          <li key={number}>{line}</li>
        ))}
      </ul>
      {count > lines.length && <p>{t('more', { count: count - lines.length })}</p>}
    </details>
  );
}
