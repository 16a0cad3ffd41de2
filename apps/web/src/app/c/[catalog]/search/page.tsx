import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import type { PageParameters } from '../../../../data/address.ts';
import { fill } from '../../../../i18n/unfilled.ts';
import { cut, readingSentences } from '../../../../components/search/reading.ts';
import { missingCode, Search_Query, toHit } from '../../../../components/search/matches.ts';
import type { Hit } from '../../../../components/search/matches.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { TextWarnings } from '../../../../components/warnings/text-warnings.tsx';
import { LocalizedTextView } from '../../../../components/text/localized-text.tsx';
import { ReadingNotice } from '../../../../components/text/reading-notice.tsx';
import { ask } from '../../../../data/api.ts';
import { inCatalog } from '../../../../data/catalog-address.ts';
import { inReading, reading } from '../../../../data/reader.ts';
import styles from './search-page.module.css';

interface Properties {
  readonly searchParams: Promise<PageParameters>;
}

const hitsMax = 20;
const longestText = 1000;

async function typed(searchParams: Properties['searchParams']): Promise<string> {
  const { q } = await searchParams;
  return ((typeof q === 'string' ? q : q?.[0]) ?? '').trim().slice(0, longestText);
}

export async function generateMetadata({ searchParams }: Properties): Promise<Metadata> {
  const [t, text] = await Promise.all([getTranslations('search'), typed(searchParams)]);
  return { title: text === '' ? t('submit') : `${cut(text)} · ${t('submit')}`, robots: { index: false } };
}

/** What a text can stand for; where that is one thing only, that thing itself. */
export default async function SearchPage({ searchParams }: Properties): Promise<ReactElement> {
  const [t, text, { lang }, language] = await Promise.all([
    getTranslations('search'),
    typed(searchParams),
    searchParams,
    getLocale(),
  ]);
  const sentences = {
    ...{ readEvent: t.raw('readEvent') as string, readEventOf: t.raw('readEventOf') as string },
    ...{ number: t.raw('number') as string, numberNamed: t.raw('numberNamed') as string },
    ...{ numberWin32: t.raw('numberWin32') as string, numberForms: t.raw('numberForms') as string },
  };
  const read = await reading(lang);
  const answer =
    text === '' ? null : await ask(Search_Query, { text, locale: read.locale, language, first: hitsMax }, read.accepts);
  const matches = answer?.lookup ?? [];
  const isNamed = (answer?.catalogs.length ?? 0) > 1;
  const hits = matches.map(toHit);
  const best = hits[0];
  if (best?.isUnambiguous === true) redirect(inCatalog(best.catalog.slug, inReading(best.href, read)));
  const missing = missingCode(matches, text);
  const isFound = matches.some(({ strength }) => strength !== 'NEAR');
  const said = answer === null ? [] : readingSentences(answer.readText, { text, isFound }, sentences);
  return (
    <>
      <ReadingNotice reading={read} />
      <h1 className={styles.title}>
        {text === ''
          ? t('label')
          : missing !== null
            ? t('missing', { code: missing })
            : hits.length === 0
              ? t('nothing', { text: cut(text) })
              : t('found', { count: hits.length, text: cut(text) })}
      </h1>
      {said.map((sentence) => (
        <p key={sentence} className={styles.hint}>
          {sentence}
        </p>
      ))}
      {hits.length === 0 && <p className={styles.hint}>{t('hint')}</p>}
      <ol className={styles.hits} role="list">
        {hits.map((hit) => (
          <HitRow
            key={`${hit.catalog.slug} ${hit.href}`}
            hit={hit}
            isNamed={isNamed}
            href={inReading(hit.href, read)}
            reason={fill(t.raw(hit.reason.key) as string, hit.reason.values)}
          />
        ))}
      </ol>
    </>
  );
}

function HitRow({
  hit,
  isNamed,
  href,
  reason,
}: {
  readonly hit: Hit;
  /** Says which catalogue it is in. */
  readonly isNamed: boolean;
  readonly href: string;
  readonly reason: string;
}): ReactElement {
  return (
    <li className={styles.hit}>
      <p className={styles.head}>
        {hit.severity !== null && <SeverityMark severity={hit.severity} />}
        <Link href={href} catalog={hit.catalog.slug} prefetch={false}>
          <CodeLiteral>{hit.id}</CodeLiteral> <span translate="no">{hit.name}</span>
        </Link>
        {isNamed && <span className={styles.catalog}>{hit.catalog.name}</span>}
        <span className={styles.reason}>{reason}</span>
      </p>
      <LocalizedTextView text={hit.text} />
      <TextWarnings text={hit.text} />
    </li>
  );
}
