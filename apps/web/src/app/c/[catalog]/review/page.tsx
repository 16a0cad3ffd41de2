import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import type { CatalogLocale } from '../../../../data/catalog-locales.ts';
import { Chips } from '../../../../components/facets/chips.tsx';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { choicesOf } from '../../../../components/finding-filters/filter.ts';
import { filterWords } from '../../../../components/finding-filters/words.ts';
import { ReviewDesk } from '../../../../components/desk/review-desk.tsx';
import { SavedViews } from '../../../../components/saved-views/saved-views.tsx';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { ownLanguages } from '../../../../data/own-languages.ts';
import { reading } from '../../../../data/reader.ts';
import { LanguageNav } from './language-nav.tsx';
import { ownFirst } from './languages.ts';
import { KeysHere } from './keys-here.tsx';
import { loadRuleIds } from './load.ts';
import { byTranslation, openQueue } from './open-queue.ts';
import { QueueFilters } from './queue-filters.tsx';
import { QueueEntry } from './queue-list.tsx';
import { ReviewRoom } from './review-room.tsx';
import styles from './review-page.module.css';
import { subjectsOf } from './subject-of.tsx';
import { addressOf, filtersOn, queues, readView, without, withoutFilters } from './view.ts';

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
  const [parameters, t, messages, read, places, rules, reviewLanguages, words] = await Promise.all([
    searchParams,
    getTranslations('review'),
    getMessages(),
    reading(),
    placeTexts(),
    loadRuleIds(),
    ownLanguages(),
    filterWords(),
  ]);
  const all = read.locales.map(({ locale }) => locale);
  const asked = readView(parameters, { locales: all, rules });
  // Who has chosen no languages reviews what they read.
  const own = reviewLanguages.length > 0 ? reviewLanguages : read.isFallback ? [] : [read.locale];
  const of = ({ translationType }: CatalogLocale): boolean =>
    asked.translation.length === 0 || asked.translation.includes(translationType);
  const { queue, languages, locale } = await openQueue(asked, { locales: read.locales, of, own });
  const { nodes: items, totalCount: total, facets } = queue;
  const keys = items.map(({ segment: { key } }) => key);
  const view = { ...asked, locale, at: asked.at === '' ? (keys[0] ?? '') : asked.at };
  const [[, subject] = []] = view.at === '' ? [] : await subjectsOf([view.at], view.locale);
  return (
    <ReviewDesk>
      <div className={styles.title} data-wide="">
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
        <LanguageNav languages={ownFirst(languages.filter(of), own)} own={own} view={view} />
      </div>
      <ReviewRoom
        view={view}
        items={items.map((item) => ({
          key: item.segment.key,
          worst: item.worst,
          content: <QueueEntry item={item} places={places} />,
        }))}
        subject={subject ?? <p className={styles.empty}>{asked.at === '' ? t('queueEmpty') : t('noSuchText')}</p>}
        load={subjectsOf}
        total={total}
        label={t('queue')}
        above={
          <>
            <SavedViews path="/review" href={addressOf({ ...view, at: '' })} />
            <QueueFilters view={view} facets={facets} translation={byTranslation(languages)} />
            <Chips
              chips={filtersOn(view).map(({ name, value }) => ({
                label: `${words.nameOf(name)}: ${words.wordsOf(name, value)}`,
                href: addressOf(without(view, name, value)),
              }))}
              clearHref={addressOf({ ...withoutFilters(view), at: '' })}
            />
            <UnknownValues values={unknownValues(parameters, { ...choicesOf(rules), locale: all, queue: queues })} />
          </>
        }
        counts={Array.from({ length: items.length + 1 }, (_, decided) => t('texts', { count: total - decided }))}
        under={items.length < total && <p className={styles.quiet}>{t('firstOf', { count: items.length })}</p>}
        empty={<p className={styles.empty}>{t('queueEmpty')}</p>}
      />
      <KeysHere words={messages.keys} />
    </ReviewDesk>
  );
}
