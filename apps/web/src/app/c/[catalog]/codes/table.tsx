import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { FoldedWarnings } from '../../../../components/warnings/text-warnings.tsx';
import { LocalizedTextView } from '../../../../components/text/localized-text.tsx';
import { inReading } from '../../../../data/reader.ts';
import type { Reading } from '../../../../data/reader.ts';
import styles from './codes.module.css';
import type { CodeRow } from './load.ts';
import { addressOf, sortedBy } from './view.ts';
import type { CodesView, SortField } from './view.ts';

export async function CodesTable({
  codes,
  view,
  read,
}: {
  readonly codes: readonly CodeRow[];
  readonly view: CodesView;
  readonly read: Reading;
}): Promise<ReactElement> {
  const t = await getTranslations('codes');
  return (
    <div className={styles.region} role="region" aria-label={t('title')} tabIndex={0}>
      <table className={styles.table} data-density={view.density}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <SortableHead field="code" label={t('code')} view={view} />
            <th scope="col" className={styles.number}>
              {t('decimal')}
            </th>
            <SortableHead field="name" label={t('name')} view={view} />
            <th scope="col">{t('meaning')}</th>
            <SortableHead field="events" label={t('events')} view={view} />
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, decimal, symbol, name, message, isGeneric, events }) => (
            <tr key={code}>
              <th scope="row">
                <CodeLiteral href={inReading(`/codes/${code}`, read)}>{code}</CodeLiteral>
              </th>
              <td className={styles.number}>
                <CodeLiteral>{decimal}</CodeLiteral>
              </td>
              <td className={styles.name}>
                {symbol === null ? (
                  <span lang={name.locale} dir={name.direction.toLowerCase()}>
                    {name.value}
                  </span>
                ) : (
                  <CodeLiteral>{symbol}</CodeLiteral>
                )}
              </td>
              <td className={styles.meaning}>
                <LocalizedTextView text={message} as="div" />
                <FoldedWarnings text={message} />
              </td>
              <td className={styles.events}>
                {isGeneric ? (
                  t('onEvery')
                ) : (
                  <ul role="list">
                    {events.nodes.map(({ eventId, severity }) => (
                      <li key={eventId}>
                        <SeverityMark severity={severity} quiet />
                        <CodeLiteral href={inReading(`/events/${eventId}`, read)}>{eventId}</CodeLiteral>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function SortableHead({
  field,
  label,
  view,
}: {
  readonly field: SortField;
  readonly label: string;
  readonly view: CodesView;
}): Promise<ReactElement> {
  const t = await getTranslations('codes');
  const { field: current, isDescending } = view.sort;
  const order = field !== current ? undefined : isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={order}>
      <Link
        className={styles.sort}
        href={addressOf(sortedBy(view, field))}
        prefetch={false}
        scroll={false}
        title={t('sortBy', { column: label })}
        data-order={order}
      >
        {label}
      </Link>
    </th>
  );
}
