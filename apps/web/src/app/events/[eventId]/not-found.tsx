import { headers } from 'next/headers';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Search_Query, toHit } from '../../../components/search/matches.ts';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../components/text/code-literal.tsx';
import { ask } from '../../../data/api.ts';
import { reading } from '../../../data/reader.ts';
import { pathHeader } from '../../../request-headers.ts';
import styles from './event.module.css';

const nearestMax = 4;

/** An event that the pages do not document, and those that might have been meant. */
export default async function EventNotFound(): Promise<ReactElement> {
  const [t, sent, read] = await Promise.all([getTranslations('eventId'), headers(), reading()]);
  const id = decodeURIComponent(sent.get(pathHeader)?.split('/')[2] ?? '').slice(0, 40);
  const { lookup } =
    id === '' ? { lookup: [] } : await ask(Search_Query, { text: id, locale: read.locale, first: nearestMax });
  const hits = lookup.map(toHit);
  return (
    <div className={styles.page}>
      <h1>{t('missingTitle', { id })}</h1>
      {hits.length > 0 && <p>{t('missingText')}</p>}
      <ul role="list" className={styles.siblings}>
        {hits.map(({ href, id: hitId, name, severity }) => (
          <li key={href} className={styles.sibling}>
            {severity !== null && <SeverityMark severity={severity} />}
            <CodeLiteral href={href}>{hitId}</CodeLiteral>
            <CodeLiteral>{name}</CodeLiteral>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/events">{t('allEvents')}</Link>
      </p>
    </div>
  );
}
