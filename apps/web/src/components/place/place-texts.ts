import { getMessages } from 'next-intl/server';
import { cache } from 'react';
import { askHere } from '../../data/catalog.ts';
import { graphql } from '../../data/graphql.ts';
import { unlessRefused } from '../../data/refusal.ts';
import { reading } from '../../data/reader.ts';
import type { PlaceTexts } from './place.ts';

const Headings_Query = graphql(`
  query Headings($catalog: String!, $locale: Locale!) {
    segments(catalog: $catalog, where: { kind: [HEADING] }, first: 100) {
      nodes {
        key
        translations(locales: [$locale]) {
          text
        }
      }
    }
  }
`);

/** The texts that name places for this request's reader; asked for once a request. */
export const placeTexts = cache(async (): Promise<PlaceTexts> => {
  const [{ place: words }, { locale }] = await Promise.all([getMessages(), reading()]);
  // An import may be the one that makes the catalogue.
  const answer = await unlessRefused('UNKNOWN_CATALOG', askHere(Headings_Query, { locale }));
  const headings = Object.fromEntries(
    (answer?.segments.nodes ?? []).flatMap(({ key, translations }) =>
      translations.map(({ text }) => [key.slice('heading/'.length), text] as const),
    ),
  );
  return { words, headings };
});
