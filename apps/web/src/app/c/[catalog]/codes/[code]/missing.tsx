import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Missing } from '../../../../../components/missing/missing.tsx';
import { shortened } from '../../../../../components/missing/segment.ts';
import { SearchHere_Query, toHit } from '../../../../../components/search/matches.ts';
import { askHere } from '../../../../../data/catalog.ts';
import { inReading } from '../../../../../data/reader.ts';
import type { Reading } from '../../../../../data/reader.ts';

const shownMax = 4;
const askedMax = 200;

interface Properties {
  readonly spelling: string;
  readonly isMalformed: boolean;
}

/** The metadata of the page of a code that the pages do not document, or of what is no code at all. */
export async function missingMetadata(properties: Properties): Promise<Metadata> {
  return { title: await titleOf(properties), robots: { index: false } };
}

export async function MissingCode({
  spelling,
  isMalformed,
  read,
}: Properties & { readonly read: Reading }): Promise<ReactElement> {
  const [t, title, { lookup }] = await Promise.all([
    getTranslations('code'),
    titleOf({ spelling, isMalformed }),
    askHere(SearchHere_Query, { text: spelling.slice(0, askedMax), locale: read.locale, first: shownMax }, read.locale),
  ]);
  const nearest = lookup.map(toHit).map((hit) => ({ ...hit, href: inReading(hit.href, read) }));
  const offered = nearest.length > 0 ? [t(isMalformed ? 'meantPerhaps' : 'missingWhy')] : [];
  return (
    <Missing
      title={title}
      why={isMalformed ? [t('malformedWhy'), ...offered] : offered}
      nearest={nearest}
      all={{ href: inReading('/codes', read), label: t('allCodes') }}
    />
  );
}

async function titleOf({ spelling, isMalformed }: Properties): Promise<string> {
  const t = await getTranslations('code');
  return t(isMalformed ? 'malformedTitle' : 'missingTitle', { code: shortened(spelling) });
}
