import { getLocale } from 'next-intl/server';
import { askHere } from '../../data/catalog.ts';
import { graphql } from '../../data/graphql.ts';
import type { Reading } from '../../data/reader.ts';
import type { ResultOf } from '../../data/graphql.ts';
import { LocalizedText_Fragment } from '../text/fragments.ts';
import { TextWarnings_Fragment } from '../warnings/fragments.ts';
import type { WarnedText } from '../warnings/fragments.ts';

const FurtherTexts_Query = graphql(
  `
    query FurtherTexts($catalog: String!, $where: SegmentWhere!, $locale: Locale, $language: String!) {
      segments(catalog: $catalog, where: $where, first: 100) {
        nodes {
          key
          header(locale: $locale) {
            value
            locale
            direction
          }
          text(locale: $locale) {
            ...LocalizedText
            ...TextWarnings
          }
        }
      }
    }
  `,
  [LocalizedText_Fragment, TextWarnings_Fragment],
);

export type FurtherText = ResultOf<typeof LocalizedText_Fragment> &
  WarnedText & {
    readonly segmentKey: string;
    /** The header of its column; null where it has none. */
    readonly header: { readonly value: string; readonly locale: string; readonly direction: 'LTR' | 'RTL' } | null;
  };

/**
 * The further texts of an event or a code, in the order of the page's columns: each in the language that the reader reads,
 * or where it is not there in that, in the next one of theirs.
 */
export async function askForFurtherTexts(
  of: { readonly eventId: number } | { readonly code: string },
  { locale, accepts }: Pick<Reading, 'locale' | 'accepts'>,
): Promise<readonly FurtherText[]> {
  const where = 'code' in of ? { diagnosticCode: [of.code] } : { eventId: [of.eventId] };
  const asked = {
    where: { kind: ['OTHER_TEXT' as const], ...where },
    locale: locale === 'und' ? null : locale,
    language: await getLocale(),
  };
  const { segments } = await askHere(FurtherTexts_Query, asked, accepts);
  return segments.nodes.map(({ key, header, text }) => ({ ...text, segmentKey: key, header }));
}
