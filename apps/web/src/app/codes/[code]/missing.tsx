import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Search_Query, toHit } from '../../../components/search/matches.ts';
import { CodeLiteral } from '../../../components/text/code-literal.tsx';
import { ask } from '../../../data/api.ts';
import { inReading } from '../../../data/reader.ts';
import type { Reading } from '../../../data/reader.ts';
import styles from './code.module.css';

const nearestMax = 4;
const longestAsked = 200;
const longestShown = 40;

/** A code that the pages do not document, with its nearest; or no code at all, with what one looks like. */
export async function MissingCode({
  spelling,
  isMalformed,
  read,
}: {
  readonly spelling: string;
  readonly isMalformed: boolean;
  readonly read: Reading;
}): Promise<ReactElement> {
  const t = await getTranslations('code');
  const text = spelling.slice(0, longestAsked);
  const { lookup } = await ask(Search_Query, { text, locale: read.locale, first: nearestMax });
  const hits = lookup.map(toHit);
  const code = spelling.length > longestShown ? `${spelling.slice(0, longestShown)}…` : spelling;
  return (
    <div className={styles.page}>
      <h1 className={styles.missing}>{t(isMalformed ? 'malformedTitle' : 'missingTitle', { code })}</h1>
      {isMalformed && <p>{t('malformedWhy')}</p>}
      {hits.length > 0 && (
        <>
          <p>{t(isMalformed ? 'meantPerhaps' : 'missingWhy')}</p>
          <ul role="list" className={styles.nearest}>
            {hits.map(({ href, id, name }) => (
              <li key={href}>
                <CodeLiteral href={inReading(href, read)}>{id}</CodeLiteral> <span translate="no">{name}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={inReading('/codes', read)}>{t('allCodes')}</Link>
      </p>
    </div>
  );
}
