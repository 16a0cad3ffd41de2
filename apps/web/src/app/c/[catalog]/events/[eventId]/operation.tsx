import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Link } from '../../../../../navigation/link.tsx';
import { SeverityMark } from '../../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../../components/text/code-literal.tsx';
import { WarningMark } from '../../../../../components/warnings/text-warnings.tsx';
import { LocalizedTextView } from '../../../../../components/text/localized-text.tsx';
import { ownName } from '../../../../../components/text/own-name.ts';
import { NameLiteral } from '../../../../../components/text/name-literal.tsx';
import { inReading } from '../../../../../data/reader.ts';
import type { Reading } from '../../../../../data/reader.ts';
import type { CatalogEvent } from './query.ts';
import entry from '../../../../../components/entry/entry.module.css';
import styles from './event.module.css';

/** How the same operation can end: its events by number, this one marked. */
export function Operation({
  event,
  read,
}: {
  readonly event: CatalogEvent;
  readonly read: Reading;
}): ReactElement | null {
  const t = useTranslations('eventId');
  if (event.relatedEvents.length === 0 && ownName(event.eventId, event.name) === null) return null;
  const events = [event, ...event.relatedEvents].sort((a, b) => a.eventId - b.eventId);
  return (
    <section className={entry.section} aria-labelledby="operation">
      <h2 id="operation">{t('operation')}</h2>
      <ol role="list" className={styles.siblings}>
        {events.map(({ eventId, name, severity, description }) => (
          <li key={eventId} className={styles.sibling} aria-current={eventId === event.eventId ? 'true' : undefined}>
            <SeverityMark severity={severity} />
            {eventId === event.eventId ? (
              <CodeLiteral>{eventId}</CodeLiteral>
            ) : (
              <Link href={inReading(`/events/${eventId}`, read)} prefetch={false}>
                <CodeLiteral>{eventId}</CodeLiteral>
              </Link>
            )}
            <NameLiteral eventId={eventId} name={name} />
            {eventId === event.eventId ? (
              <span className={entry.quiet}>{t('thisOne')}</span>
            ) : (
              <div className={styles.siblingMeaning}>
                {/* Cut off where its own direction ends. */}
                <div className={styles.siblingText} dir={description.direction.toLowerCase()}>
                  <LocalizedTextView as="span" text={description} />
                </div>
                <WarningMark text={description} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
