import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { SeverityMark } from '../../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../../components/text/code-literal.tsx';
import { WarningMark } from '../../../../../components/warnings/text-warnings.tsx';
import { LocalizedTextView } from '../../../../../components/text/localized-text.tsx';
import { NameLiteral } from '../../../../../components/text/name-literal.tsx';
import { inReading } from '../../../../../data/reader.ts';
import type { Reading } from '../../../../../data/reader.ts';
import entry from '../../../../../components/entry/entry.module.css';
import styles from './code.module.css';
import type { Code, CodeEvent } from './query.ts';

/** The events that report a code; folded where it stands on (nearly) all of them. */
export function RelatedEvents({
  code: { isGeneric, events },
  read,
}: {
  readonly code: Code;
  readonly read: Reading;
}): ReactElement {
  const t = useTranslations('code');
  return (
    <section className={entry.section} aria-labelledby="events">
      <h2 id="events">{t('events')}</h2>
      {events.totalCount === 0 ? (
        <p className={entry.quiet}>{t('noEvents')}</p>
      ) : isGeneric ? (
        <details className={entry.folded}>
          <summary>{t('onEvery', { count: events.totalCount })}</summary>
          <EventTable events={events.nodes} read={read} />
        </details>
      ) : (
        <EventTable events={events.nodes} read={read} />
      )}
    </section>
  );
}

function EventTable({ events, read }: { readonly events: readonly CodeEvent[]; readonly read: Reading }): ReactElement {
  const t = useTranslations('code');
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('events')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('severity')}</th>
          <th scope="col">{t('event')}</th>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ eventId, name, severity, description }) => (
          <tr key={eventId}>
            <td>
              <SeverityMark severity={severity} />
            </td>
            <th scope="row">
              <CodeLiteral href={inReading(`/events/${eventId}`, read)}>{eventId}</CodeLiteral>
            </th>
            <td className={styles.name}>
              <NameLiteral eventId={eventId} name={name} />
            </td>
            <td className={styles.meaning}>
              <LocalizedTextView text={description} as="div" />
              <WarningMark text={description} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
