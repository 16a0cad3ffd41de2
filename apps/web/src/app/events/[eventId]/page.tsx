import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { DeskKeys } from '../../../components/desk/desk-keys.tsx';
import { ReviewDesk } from '../../../components/desk/review-desk.tsx';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../components/text/code-literal.tsx';
import { LocalizedTextView } from '../../../components/text/localized-text.tsx';
import { ProvenanceLine } from '../../../components/text/provenance.tsx';
import { ReadingNotice } from '../../../components/text/reading-notice.tsx';
import { reading } from '../../../data/reader.ts';
import type { Reading } from '../../../data/reader.ts';
import { EventCodes } from './event-codes.tsx';
import { EventLanguages } from './event-languages.tsx';
import { EventTools } from './event-tools.tsx';
import { Operation } from './operation.tsx';
import { askForEvent, readEventId } from './query.ts';
import type { CatalogEvent } from './query.ts';
import styles from './event.module.css';

interface Properties {
  readonly params: Promise<{ eventId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function load({ params, searchParams }: Properties): Promise<{ event: CatalogEvent; read: Reading }> {
  const [{ eventId }, { lang }] = await Promise.all([params, searchParams]);
  const id = readEventId(eventId);
  const read = await reading(typeof lang === 'string' ? lang : lang?.[0]);
  const event = id === null ? null : await askForEvent(id, read.locale);
  if (event === null) notFound();
  return { event, read };
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const { event } = await load(properties);
  return {
    title: `${event.eventId} ${event.name}`,
    description: event.description.value,
    alternates: { canonical: `/events/${event.eventId}` },
  };
}

export default async function EventPage(properties: Properties): Promise<ReactElement> {
  const { event, read } = await load(properties);
  const t = await getTranslations('eventId');
  const shown = event.translations.find(({ locale }) => locale === event.description.locale);
  return (
    <article className={styles.page}>
      <ReadingNotice reading={read} path={`/events/${event.eventId}`} />
      <header className={styles.head}>
        <div className={styles.names}>
          <SeverityMark severity={event.severity} />
          <h1 className={styles.title}>
            <CodeLiteral>{event.eventId}</CodeLiteral> <CodeLiteral>{event.name}</CodeLiteral>
          </h1>
        </div>
        <EventTools event={event} read={read} />
      </header>
      <section className={styles.text} aria-label={t('meaning')}>
        <LocalizedTextView text={event.description} reading />
        {shown !== undefined && <ProvenanceLine provenance={shown.document.provenance} />}
      </section>
      <EventCodes references={event.diagnosticCodes} read={read} />
      <Operation event={event} read={read} />
      <ReviewDesk>
        <DeskKeys />
        <EventLanguages event={event} locales={read.locales} />
      </ReviewDesk>
    </article>
  );
}
