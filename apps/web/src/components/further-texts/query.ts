import { askHere } from '../../data/catalog.ts';
import { graphql } from '../../data/graphql.ts';
import type { Reading } from '../../data/reader.ts';
import type { CatalogText } from '../text/localized-text.tsx';

const FurtherTexts_Query = graphql(`
  query FurtherTexts($catalog: String!, $where: SegmentWhere!, $locale: Locale) {
    segments(catalog: $catalog, where: $where, first: 100) {
      nodes {
        key
        header(locale: $locale) {
          value
          locale
          direction
        }
        translations {
          locale
          direction
          parts {
            text
            strong
            emphasis
            code
            url
          }
        }
      }
    }
  }
`);

export type FurtherText = CatalogText & {
  readonly segmentKey: string;
  /** The header of its column; null where it has none. */
  readonly header: { readonly value: string; readonly locale: string; readonly direction: 'LTR' | 'RTL' } | null;
};

/**
 * The further texts of an event or a code, in the order of the page's columns: each in the language that the reader reads,
 * or where it is not there in that, in the first one there is.
 */
export async function askForFurtherTexts(
  of: { readonly eventId: number } | { readonly code: string },
  { locale }: Pick<Reading, 'locale'>,
): Promise<readonly FurtherText[]> {
  const where = 'code' in of ? { diagnosticCode: [of.code] } : { eventId: [of.eventId] };
  const { segments } = await askHere(FurtherTexts_Query, {
    where: { kind: ['OTHER_TEXT' as const], ...where },
    locale: locale === 'und' ? null : locale,
  });
  return segments.nodes.flatMap(({ key, header, translations }) => {
    const text = translations.find((one) => one.locale === locale) ?? translations[0];
    return text === undefined ? [] : [{ ...text, segmentKey: key, header }];
  });
}
