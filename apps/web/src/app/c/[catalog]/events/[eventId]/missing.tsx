import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Missing } from '../../../../../components/missing/missing.tsx';
import { shortened } from '../../../../../components/missing/segment.ts';
import { inReading } from '../../../../../data/reader.ts';
import type { Reading } from '../../../../../data/reader.ts';
import { nearestEvents } from './nearest.ts';

/** The metadata of the page of an event that the pages do not document, or of what is no event ID at all. */
export async function missingMetadata(name: string): Promise<Metadata> {
  return { title: await titleOf(name), robots: { index: false } };
}

export async function MissingEvent({
  name,
  read,
}: {
  readonly name: string;
  readonly read: Reading;
}): Promise<ReactElement> {
  const [t, title, { events, isNear }] = await Promise.all([
    getTranslations('eventId'),
    titleOf(name),
    nearestEvents(name, read.locale),
  ]);
  return (
    <Missing
      title={title}
      why={[isNumber(name) ? t('missingText') : t(isNear ? 'meantPerhaps' : 'malformedText')]}
      nearest={events.map((event) => ({ ...event, href: inReading(event.href, read) }))}
      all={{ href: inReading('/events', read), label: t('allEvents') }}
    />
  );
}

async function titleOf(name: string): Promise<string> {
  const t = await getTranslations('eventId');
  return t(isNumber(name) ? 'missingTitle' : 'malformedTitle', { id: shortened(name) });
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);
