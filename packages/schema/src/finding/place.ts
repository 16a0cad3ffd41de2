import type { FindingPlace } from '@eventide/consistency';
import { builder } from '../builder.ts';
import type { CatalogSnapshot } from '../context.ts';
import { FindingRef } from '../refs.ts';
import { TranslationRef, translationsOf } from '../text/translation.ts';
import { TextSpanRef } from './evidence.ts';

type Placed = FindingPlace & { readonly snapshot: CatalogSnapshot };

const FindingPlaceRef = builder.objectRef<Placed>('FindingPlace').implement({
  description: 'A place of a finding: a text, or a part of one, that has the problem.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment, such as `event/20102/description`.' }),
    locale: t.expose('locale', {
      description: 'Locale of the text, which is that of the finding; null for a defect of the source.',
      type: 'Locale',
      nullable: true,
    }),
    span: t.expose('span', {
      description: 'The flagged words, as a part of `translation.text`; null if there are none.',
      type: TextSpanRef,
      nullable: true,
    }),
    translation: t.field({
      description: 'The text; null for a defect of the source, or if the text is missing.',
      type: TranslationRef,
      nullable: true,
      resolve: ({ locale, segmentKey, snapshot }) =>
        locale === null ? null : translationsOf(snapshot, segmentKey, [locale])[0],
    }),
  }),
});

builder.objectField(FindingRef, 'places', (t) =>
  t.field({
    description:
      'Every place of it, at least one. The first is that of `segmentKey` and `span`, the others are in source order: a term finding has all places of the second term, a word misspelt in nine texts has nine.',
    type: [FindingPlaceRef],
    // Nearly all have one.
    complexity: { field: 1, multiplier: 2 },
    resolve: ({ finding, snapshot }) => finding.places.map((place) => ({ ...place, snapshot })),
  }),
);
