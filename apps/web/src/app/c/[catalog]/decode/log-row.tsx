import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { CodeLink, EventLink } from './entry-links.tsx';
import { EventDetail } from './event-detail.tsx';
import { KnownTextView } from './known-text.tsx';
import type { Detail, Row } from './log/protocol.ts';
import { LogTime } from './times.tsx';
import styles from './log-table.module.css';

/** Codes that a row names; the others are in its details. */
const codesShown = 2;

/** One event of the table and, where it is open, all that is known of it in a row below. */
export const LogRow = memo(function LogRow({
  index,
  row,
  detail,
  isOpen,
  fixedLocale,
  onToggle,
}: {
  /** From 0. */
  readonly index: number;
  /** Null while it is on its way. */
  readonly row: Row | null;
  readonly detail: Detail | null;
  readonly isOpen: boolean;
  readonly fixedLocale: string | null;
  readonly onToggle: (at: number) => void;
}): ReactElement {
  const t = useTranslations('decode');
  if (row === null) {
    return (
      <tr aria-rowindex={index + 2} className={styles.row}>
        <td colSpan={6}>{t('loading')}</td>
      </tr>
    );
  }
  const { at, event: explained } = row;
  const { record, event, catalog, severity, codes, device } = explained;
  const specific = codes.filter(({ known }) => known?.generic !== true);
  const shown = specific.slice(0, codesShown);
  return (
    <>
      <tr
        aria-rowindex={index + 2}
        className={styles.row}
        data-open={isOpen ? '' : undefined}
        onClick={({ target }) => {
          // A link is followed, and a text that is being marked stays closed.
          const isElsewhere = target instanceof Element && target.closest('a, button') !== null;
          if (!isElsewhere && getSelection()?.isCollapsed !== false) onToggle(at);
        }}
      >
        <td className={styles.time}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-label={t('open', { id: String(record.eventId) })}
            onClick={() => {
              onToggle(at);
            }}
          >
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <path d="M2 1l4 3-4 3" />
            </svg>
          </button>
          {record.time !== null && <LogTime time={record.time} />}
        </td>
        <td className={styles.severity}>
          <SeverityMark severity={severity} quiet />
        </td>
        <th scope="row" className={styles.id}>
          <EventLink eventId={record.eventId} catalog={catalog} fixedLocale={fixedLocale} />
        </th>
        <td className={styles.meaning}>
          <span className={styles.name} translate="no">
            {event === null ? (record.provider ?? t('noProvider')) : event.name}
          </span>
          <span className={styles.text}>
            {event === null ? t('knownNo') : event.description !== null && <KnownTextView text={event.description} />}
          </span>
        </td>
        <td className={styles.codes}>
          {shown.map((code) => (
            <CodeLink key={code.literal} code={code} catalog={catalog} fixedLocale={fixedLocale} />
          ))}
          {specific.length > shown.length && <span>{t('more', { count: specific.length - shown.length })}</span>}
        </td>
        <td className={styles.device}>
          <bdi translate="no">{device ?? record.computer}</bdi>
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.detail}>
          <td colSpan={6}>
            {detail === null ? t('loading') : <EventDetail detail={detail} fixedLocale={fixedLocale} />}
          </td>
        </tr>
      )}
    </>
  );
});
