import type { CodeCount, EventCount, LogSummary } from '@eventide/logs';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { CodeLink, EventLink } from './entry-links.tsx';
import { KnownTextView } from './known-text.tsx';
import { LogTime } from './times.tsx';
import styles from './decode.module.css';

/** The kinds of events that happened, worst first: what each means, what its codes say, how often and when. */
export const ByEvent = memo(function ByEvent({
  summary: { byEvent },
  left,
  fixedLocale,
}: {
  readonly summary: LogSummary;
  /** Kinds that are not listed. */
  readonly left: number;
  readonly fixedLocale: string | null;
}): ReactElement | null {
  const t = useTranslations('decode');
  if (byEvent.length === 0) return null;
  const told = firstWith(byEvent);
  return (
    <section className={styles.section} aria-labelledby="happened">
      <h2 id="happened">{t('happened')}</h2>
      <ul role="list" className={styles.kinds}>
        {byEvent.map((count) => (
          <li key={`${count.catalog} ${count.event.eventId} ${count.severity}`}>
            <Kind of={count} told={told} fixedLocale={fixedLocale} />
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.quiet}>{t('more', { count: left })}</p>}
    </section>
  );
});

/** What a code says is told with the first event that has it: the event, by code. */
function firstWith(byEvent: readonly EventCount[]): ReadonlyMap<string, EventCount> {
  const first = new Map<string, EventCount>();
  for (const count of byEvent) {
    for (const { known } of count.codes) if (known !== null && !first.has(known.code)) first.set(known.code, count);
  }
  return first;
}

function Kind({
  of,
  told,
  fixedLocale,
}: {
  readonly of: EventCount;
  readonly told: ReadonlyMap<string, EventCount>;
  readonly fixedLocale: string | null;
}): ReactElement {
  const t = useTranslations('decode');
  const { catalog, event, severity, count, first, last, codes } = of;
  // Codes that nearly every event has are said where they say something: beside others they would hide them.
  const specific = codes.filter(({ known }) => known?.generic !== true);
  return (
    <>
      <h3 className={styles.kind}>
        <SeverityMark severity={severity} />
        <EventLink eventId={event.eventId} catalog={catalog} fixedLocale={fixedLocale} />
        {event.name !== null && (
          <code translate="no" dir="ltr">
            {event.name}
          </code>
        )}
        <span className={styles.times}>{t('times', { count })}</span>
      </h3>
      {first !== null && last !== null && (
        <p className={styles.quiet}>
          <LogTime time={first} />
          {first !== last && (
            <>
              {' – '}
              <LogTime time={last} />
            </>
          )}
        </p>
      )}
      {event.description !== null && (
        <p className={styles.text}>
          <KnownTextView text={event.description} withLinks />
        </p>
      )}
      {specific.length > 0 && (
        <ul role="list" className={styles.codes} aria-label={t('codes')}>
          {specific.map((code) => (
            <li key={code.literal}>
              <CodeLine
                code={code}
                catalog={catalog}
                fixedLocale={fixedLocale}
                isTold={code.known !== null && told.get(code.known.code) !== of}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A code with how often it came and what it says. */
function CodeLine({
  code,
  catalog,
  fixedLocale,
  isTold,
}: {
  readonly code: CodeCount;
  readonly catalog: string;
  readonly fixedLocale: string | null;
  /** Whether what it says stands at an event above. */
  readonly isTold: boolean;
}): ReactElement {
  const t = useTranslations('decode');
  const format = useFormatter();
  const { known, count } = code;
  return (
    <>
      <CodeLink code={code} catalog={catalog} fixedLocale={fixedLocale} />{' '}
      {known === null ? t('codeUnknown') : known.name !== null && <code translate="no">{known.name}</code>}{' '}
      <span className={styles.quiet}>× {format.number(count)}</span>
      {known?.message != null && !isTold && (
        <p className={styles.text}>
          <KnownTextView text={known.message} withLinks />
        </p>
      )}
    </>
  );
}
