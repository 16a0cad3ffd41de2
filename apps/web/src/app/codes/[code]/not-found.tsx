import { headers } from 'next/headers';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Search_Query, toHit } from '../../../components/search/matches.ts';
import { CodeLiteral } from '../../../components/text/code-literal.tsx';
import { ask } from '../../../data/api.ts';
import { reading } from '../../../data/reader.ts';
import { pathHeader } from '../../../request-path.ts';
import styles from './code.module.css';
import { askForCode, spellingIn } from './query.ts';

const nearestMax = 4;
const longestShown = 40;

/** A code that the pages do not document, with its nearest; or no code at all, with what one looks like. */
export default async function CodeNotFound(): Promise<ReactElement> {
  const [t, sent, read] = await Promise.all([getTranslations('code'), headers(), reading()]);
  const spelling = spellingIn(sent.get(pathHeader)?.split('/')[2] ?? '');
  const isMalformed = (await askForCode(spelling, read.locale)) === 'MALFORMED';
  const { lookup } = await ask(Search_Query, { text: spelling.slice(0, 200), locale: read.locale, first: nearestMax });
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
                <CodeLiteral href={href}>{id}</CodeLiteral> <span translate="no">{name}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href="/codes">{t('allCodes')}</Link>
      </p>
    </div>
  );
}
