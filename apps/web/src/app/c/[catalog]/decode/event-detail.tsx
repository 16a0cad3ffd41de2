import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { CodeLink } from './entry-links.tsx';
import { KnownTextView } from './known-text.tsx';
import type { Detail } from './log/protocol.ts';
import styles from './log-table.module.css';

/** Of a message or a string that is longer, the beginning is shown: exports have all of it. */
const textMax = 4_000;
/** Strings of an event that are shown. */
const stringsMax = 100;

/** All that is known of an event: what it means, what its codes say, and what the log has. */
export function EventDetail({
  detail: { event: explained, name, format },
  fixedLocale,
}: {
  readonly detail: Detail;
  readonly fixedLocale: string | null;
}): ReactElement {
  const t = useTranslations('decode');
  const { record, event, codes, catalog, device } = explained;
  const number = String(record.place.line);
  const place = `${name}, ${format === 'EVTX' ? t('atRecord', { number }) : t('atLine', { number })}`;
  const strings = record.data.slice(0, stringsMax);
  return (
    <div className={styles.detailText}>
      {event?.description != null && (
        <p>
          <KnownTextView text={event.description} withLinks />
        </p>
      )}
      {codes.length > 0 && (
        <ul role="list" className={styles.codeList} aria-label={t('codes')}>
          {codes.map((code) => (
            <li key={code.literal}>
              <CodeLink code={code} catalog={catalog} fixedLocale={fixedLocale} />{' '}
              {code.known === null ? t('codeUnknown') : <span translate="no">{code.known.name}</span>}
              {code.known?.message != null && (
                <p>
                  <KnownTextView text={code.known.message} withLinks />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <dl>
        <Field name={t('message')}>{record.message === null ? null : cut(record.message)}</Field>
        {strings.map((string, at) => (
          <Field key={at} name={string.name ?? `${at + 1}`}>
            {cut(string.value)}
          </Field>
        ))}
        {record.data.length > strings.length && (
          <Field name="…">{t('more', { count: record.data.length - strings.length })}</Field>
        )}
        <Field name={t('provider')}>{record.provider}</Field>
        <Field name={t('log')}>{record.channel}</Field>
        <Field name={t('computer')}>{record.computer}</Field>
        <Field name={t('device')}>{device}</Field>
        <Field name={t('record')}>{record.recordId}</Field>
        <Field name={t('place')}>{place}</Field>
      </dl>
    </div>
  );
}

/** Nothing where there is nothing to say. */
function Field({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement | null {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

const cut = (text: string): string => (text.length > textMax ? `${text.slice(0, textMax)}…` : text);
