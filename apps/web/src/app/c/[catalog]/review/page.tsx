import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import type { PageParameters } from '../../../../data/address.ts';
import { ReviewDesk } from '../../../../components/desk/review-desk.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { reading } from '../../../../data/reader.ts';
import { loadQueue, loadSubject } from './load.ts';
import { QueueList } from './queue-list.tsx';
import { ReviewKeys } from './review-keys.tsx';
import styles from './review-page.module.css';
import { UnderReview } from './under-review.tsx';
import { addressOf, neighboursIn, nextIn, queues, readView } from './view.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review');
  return { title: t('title') };
}

const queueWords = { findings: 'queueFindings', all: 'queueAll', changes: 'queueChanges' } as const;

/** Text after text: what is to be reviewed at the left, the text in the middle, the other languages at the right. */
export default async function ReviewPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const [parameters, t, messages, read, places] = await Promise.all([
    searchParams,
    getTranslations('review'),
    getMessages(),
    reading(),
    placeTexts(),
  ]);
  const asked = readView(
    parameters,
    read.locales.map(({ locale }) => locale),
    read.locale,
  );
  const { items, total } = await loadQueue(asked);
  const keys = items.map(({ key }) => key);
  const view = { ...asked, at: asked.at === '' ? (keys[0] ?? '') : asked.at };
  const subject = await loadSubject(view.at);
  const translation = subject?.translations.find(({ locale }) => locale === view.locale) ?? null;
  const next = addressOf({ ...view, at: nextIn(keys, view.at) });
  const text =
    translation === null
      ? null
      : {
          segmentKey: view.at,
          locale: view.locale,
          textHash: translation.textHash,
          version: translation.review.version,
        };
  const isQueued = keys.includes(view.at);
  const neighbours = neighboursIn(keys, view.at);
  const at = (key: string | null) => (key === null ? null : addressOf({ ...view, at: key }));
  return (
    <ReviewDesk next={isQueued ? { decided: next, dismissed: view.queue === 'findings' ? next : null } : null}>
      <div className={styles.title}>
        <h1>{t('title')}</h1>
        <nav className={styles.choices} aria-label={t('title')}>
          {queues.map((queue) => (
            <Link
              key={queue}
              href={addressOf({ ...view, queue, at: '' })}
              prefetch={false}
              aria-current={queue === view.queue ? 'true' : undefined}
            >
              {t(queueWords[queue])}
            </Link>
          ))}
          <Link href="/suggestions" prefetch={false}>
            {t('suggestions')}
          </Link>
        </nav>
        <nav className={styles.choices} aria-label={t('language')}>
          {read.locales.map(({ locale, name, direction }) => (
            <Link
              key={locale}
              href={addressOf({ ...view, locale, at: '' })}
              prefetch={false}
              lang={locale}
              dir={direction}
              aria-current={locale === view.locale ? 'true' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      </div>
      <div className={styles.page}>
        <QueueList items={items} total={total} view={view} places={places} />
        {subject === null || translation === null ? (
          <p className={styles.empty}>{asked.at === '' ? t('queueEmpty') : t('noSuchText')}</p>
        ) : (
          <UnderReview subject={subject} translation={translation} read={read} places={places} />
        )}
      </div>
      <ReviewKeys
        text={text}
        links={{
          next: at(neighbours.next),
          previous: at(neighbours.previous),
          open: subject && placeOf(subject.key, places).href,
        }}
        words={messages.keys}
      />
    </ReviewDesk>
  );
}
