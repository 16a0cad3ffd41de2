import { directionOf } from '@eventide/catalog/text';
import type { ExplainedEvent } from '@eventide/logs';
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { Severity } from '../../../../components/severities.ts';
import { SeverityIcon } from '../../../../components/severity-icon.tsx';
import { EventDetail } from './event-detail.tsx';
import { codePath, eventPath } from './entry-links.tsx';
import type { Detail, Row } from './log/protocol.ts';
import styles from './log-table.module.css';

/** What rows say, prepared once for all of them: there are dozens with every turn of the wheel. */
export interface RowWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly time: (time: string) => string;
  readonly open: (eventId: number) => string;
  readonly more: (count: number) => string;
  readonly address: (catalog: string, path: string) => string;
  readonly noProvider: string;
  readonly unknown: string;
  readonly loading: string;
}

/** Codes that a row names; the others are in its details. */
const codesShown = 2;

/** One event of the table and, where it is open, all that is known of it in a row below. */
export const LogRow = memo(function LogRow({
  index,
  row,
  detail,
  isOpen,
  words,
  fixedLocale,
}: {
  /** From 0. */
  readonly index: number;
  /** Null while it is on its way. */
  readonly row: Row | null;
  readonly detail: Detail | null;
  readonly isOpen: boolean;
  readonly words: RowWords;
  readonly fixedLocale: string | null;
}): ReactElement {
  if (row === null) {
    return (
      <tr aria-rowindex={index + 2} className={styles.row}>
        <td colSpan={6}>{words.loading}</td>
      </tr>
    );
  }
  const { at, event: explained } = row;
  const { record, event, catalog, severity, device } = explained;
  const id = (
    <code translate="no" dir="ltr">
      {record.eventId}
    </code>
  );
  return (
    <>
      <tr aria-rowindex={index + 2} className={styles.row} data-at={at} data-open={isOpen ? '' : undefined}>
        <td className={styles.time}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-label={words.open(record.eventId)}
            data-at={at}
          >
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <path d="M2 1l4 3-4 3" />
            </svg>
          </button>
          {record.time !== null && (
            <time dateTime={record.time} title={record.time}>
              {words.time(record.time)}
            </time>
          )}
        </td>
        <td className={styles.severity}>
          <SeverityIcon severity={severity} />
          <span className="visually-hidden">{words.severity[severity]}</span>
        </td>
        <th scope="row" className={styles.id}>
          {catalog === null ? id : <a href={words.address(catalog, eventPath(record.eventId, fixedLocale))}>{id}</a>}
        </th>
        <td className={styles.meaning}>
          <span className={styles.name} translate="no">
            {event === null ? (record.provider ?? words.noProvider) : event.name}
          </span>
          <Meaning explained={explained} words={words} />
        </td>
        <td className={styles.codes}>
          <Codes explained={explained} words={words} fixedLocale={fixedLocale} />
        </td>
        <td className={styles.device}>
          <bdi translate="no">{device ?? record.computer}</bdi>
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.detail}>
          <td colSpan={6}>
            {detail === null ? words.loading : <EventDetail detail={detail} fixedLocale={fixedLocale} />}
          </td>
        </tr>
      )}
    </>
  );
});

function Meaning({
  explained: { event },
  words,
}: {
  readonly explained: ExplainedEvent;
  readonly words: RowWords;
}): ReactElement {
  const text = event?.description ?? null;
  if (text === null) return <span className={styles.text}>{event === null && words.unknown}</span>;
  return (
    <span className={styles.text} lang={text.locale} dir={directionOf(text.locale)}>
      {text.text}
    </span>
  );
}

/** Those that say something about the event: others that nearly every event has would hide them. */
function Codes({
  explained: { codes, catalog },
  words,
  fixedLocale,
}: {
  readonly explained: ExplainedEvent;
  readonly words: RowWords;
  readonly fixedLocale: string | null;
}): ReactElement {
  const specific = codes.filter(({ known }) => known?.generic !== true);
  const shown = specific.slice(0, codesShown);
  return (
    <>
      {shown.map(({ literal, known }) => {
        const code = <code translate="no">{known?.code ?? literal}</code>;
        if (known === null || catalog === null) return <span key={literal}>{code}</span>;
        return (
          <a key={literal} href={words.address(catalog, codePath(known.code, fixedLocale))}>
            {code}
          </a>
        );
      })}
      {specific.length > shown.length && <span>{words.more(specific.length - shown.length)}</span>}
    </>
  );
}
