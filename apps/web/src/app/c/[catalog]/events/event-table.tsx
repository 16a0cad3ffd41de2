import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { FoldedWarnings } from '../../../../components/warnings/text-warnings.tsx';
import { LocalizedTextView } from '../../../../components/text/localized-text.tsx';
import { ownName } from '../../../../components/text/own-name.ts';
import { NameLiteral } from '../../../../components/text/name-literal.tsx';
import { inReading } from '../../../../data/reader.ts';
import type { Reading } from '../../../../data/reader.ts';
import type { EventRow } from './query.ts';
import { RowLinks } from './row-links.tsx';
import { addressOf } from './view.ts';
import type { EventsView, SortField } from './view.ts';
import styles from './events.module.css';

/** The events, one row each: a native table, so that it prints, copies and reads as one. */
export function EventTable({
  view,
  rows,
  read,
}: {
  readonly view: EventsView;
  readonly rows: readonly EventRow[];
  readonly read: Reading;
}): ReactElement {
  const t = useTranslations('events');
  // Pages of other kinds give their events no symbol, or no codes: a column that holds nothing takes room from the texts.
  const hasNames = rows.some(({ eventId, name }) => ownName(eventId, name) !== null);
  const hasCodes = rows.some(({ diagnosticCodes }) => diagnosticCodes.some(({ isGeneric }) => !isGeneric));
  return (
    <table className={styles.table} data-density={view.density}>
      <caption className="visually-hidden">{t('title')}</caption>
      <thead>
        <tr>
          <SortHead view={view} field="severity" label={t('severity')} />
          <SortHead view={view} field="id" label={t('id')} />
          {hasNames && <SortHead view={view} field="name" label={t('name')} />}
          <th scope="col">{t('meaning')}</th>
          {hasCodes && <th scope="col">{t('codes')}</th>}
        </tr>
      </thead>
      <RowLinks>
        {rows.map(({ eventId, name, severity, description, diagnosticCodes }) => (
          <tr key={eventId}>
            <td className={styles.severity}>
              <SeverityMark severity={severity} />
            </td>
            <th scope="row" className={styles.id}>
              <CodeLiteral href={inReading(`/events/${eventId}`, read)}>{eventId}</CodeLiteral>
            </th>
            {hasNames && (
              <td className={styles.name}>
                <NameLiteral eventId={eventId} name={name} />
              </td>
            )}
            <td className={styles.meaning}>
              <LocalizedTextView as="div" text={description} />
              <FoldedWarnings text={description} />
            </td>
            {hasCodes && (
              <td className={styles.codes}>
                <Codes references={diagnosticCodes} read={read} />
              </td>
            )}
          </tr>
        ))}
      </RowLinks>
    </table>
  );
}

/** The codes that tell an event from others; those that every event can carry are on its page. */
function Codes({
  references,
  read,
}: {
  readonly references: EventRow['diagnosticCodes'];
  readonly read: Reading;
}): ReactElement {
  return (
    <>
      {references
        .filter(({ isGeneric }) => !isGeneric)
        .map(({ citedAs, code }) => (
          <CodeLiteral key={citedAs} href={code === null ? undefined : inReading(`/codes/${code.code}`, read)}>
            {citedAs}
          </CodeLiteral>
        ))}
    </>
  );
}

/** A column head that sorts: first up, then down. */
function SortHead({
  view,
  field,
  label,
}: {
  readonly view: EventsView;
  readonly field: SortField;
  readonly label: string;
}): ReactElement {
  const t = useTranslations('events');
  const isSorted = view.sort?.field === field;
  const isDescending = isSorted && view.sort.isDescending;
  return (
    <th scope="col" aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}>
      <Link
        className={styles.sort}
        href={addressOf({ ...view, sort: { field, isDescending: isSorted && !isDescending }, after: '' })}
        prefetch={false}
        scroll={false}
        title={t('sortBy', { column: label })}
      >
        {label}
        <svg className={styles.arrow} data-sorted={isSorted ? '' : undefined} viewBox="0 0 8 12" aria-hidden="true">
          {!isDescending && <path d="M1 5l3-3 3 3" />}
          {(!isSorted || isDescending) && <path d="M1 7l3 3 3-3" />}
        </svg>
      </Link>
    </th>
  );
}
