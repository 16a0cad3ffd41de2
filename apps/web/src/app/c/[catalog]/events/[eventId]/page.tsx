import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import type { PageParameters } from '../../../../../data/address.ts';
import { ReviewDesk } from '../../../../../components/desk/review-desk.tsx';
import entry from '../../../../../components/entry/entry.module.css';
import { entryMetadata } from '../../../../../components/entry/metadata.ts';
import { Translations } from '../../../../../components/entry/translations.tsx';
import { readEventId, textIn } from '../../../../../components/missing/segment.ts';
import { TextWarnings } from '../../../../../components/warnings/text-warnings.tsx';
import { SeverityMark } from '../../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../../components/text/code-literal.tsx';
import { LocalizedTextView } from '../../../../../components/text/localized-text.tsx';
import { ProvenanceLine } from '../../../../../components/text/provenance.tsx';
import { ReadingNotice } from '../../../../../components/text/reading-notice.tsx';
import { NameLiteral } from '../../../../../components/text/name-literal.tsx';
import { eventTitle } from '../../../../../components/text/own-name.ts';
import { FurtherTexts } from '../../../../../components/further-texts/further-texts.tsx';
import { askForFurtherTexts } from '../../../../../components/further-texts/query.ts';
import { inReading, reading } from '../../../../../data/reader.ts';
import type { Reading } from '../../../../../data/reader.ts';
import { EventCodes } from './event-codes.tsx';
import { EventTools } from './event-tools.tsx';
import { MissingEvent, missingMetadata } from './missing.tsx';
import { Operation } from './operation.tsx';
import { askForEvent } from './query.ts';
import type { CatalogEvent } from './query.ts';
import styles from './event.module.css';

interface Properties {
  readonly params: Promise<{ eventId: string }>;
  readonly searchParams: Promise<PageParameters>;
}

interface Asked {
  readonly name: string;
  readonly event: CatalogEvent | null;
  readonly read: Reading;
}

/** The event that the address names; null where the catalogue has none of that name. */
async function load({ params, searchParams }: Properties): Promise<Asked> {
  const [{ eventId: segment }, { lang }] = await Promise.all([params, searchParams]);
  const name = textIn(segment);
  const id = readEventId(name);
  const read = await reading(lang);
  return { name, event: id === null ? null : await askForEvent(id, read.locale, read.accepts), read };
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const { event, name, read } = await load(properties);
  if (event === null) return missingMetadata(name);
  const entry = {
    title: eventTitle(event.eventId, event.name),
    text: event.description,
    path: `/events/${event.eventId}`,
    locales: event.translations.map(({ locale }) => locale),
  };
  return entryMetadata(entry, read);
}

export default async function EventPage(properties: Properties): Promise<ReactElement> {
  const { event, name, read } = await load(properties);
  return event === null ? <MissingEvent name={name} read={read} /> : <DocumentedEvent event={event} read={read} />;
}

async function DocumentedEvent({
  event,
  read,
}: {
  readonly event: CatalogEvent;
  readonly read: Reading;
}): Promise<ReactElement> {
  const [t, further] = await Promise.all([
    getTranslations('eventId'),
    askForFurtherTexts({ eventId: event.eventId }, read),
  ]);
  const shown = event.translations.find(({ locale }) => locale === event.description.locale);
  return (
    <article className={entry.page}>
      <ReadingNotice reading={read} />
      <header className={entry.head}>
        <div className={styles.names}>
          <SeverityMark severity={event.severity} />
          <h1 className={`${entry.title} ${styles.title}`}>
            <CodeLiteral>{event.eventId}</CodeLiteral> <NameLiteral eventId={event.eventId} name={event.name} />
          </h1>
        </div>
        <EventTools event={event} read={read} />
      </header>
      <section className={entry.text} aria-label={t('meaning')}>
        <LocalizedTextView text={event.description} reading />
        <TextWarnings text={event.description} href={`#${event.description.locale}`} />
        {shown !== undefined && <ProvenanceLine document={shown.document} />}
      </section>
      <FurtherTexts
        texts={further}
        path={inReading(`/events/${event.eventId}`, read)}
        compareHref={`/compare?kind=other&text=${event.eventId}`}
      />
      <EventCodes references={event.diagnosticCodes} read={read} />
      <Operation event={event} read={read} />
      <ReviewDesk>
        <Translations
          segmentKey={`event/${event.eventId}/description`}
          translations={event.translations}
          findings={event.findings.nodes}
          locales={read.locales}
          path={`/events/${event.eventId}`}
          compareHref={`/compare?severity=${event.severity}&text=${event.eventId}`}
        />
      </ReviewDesk>
    </article>
  );
}
