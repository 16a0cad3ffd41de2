import type { Locale } from '@eventide/catalog';
import type { RevisionDiff, SegmentChange } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { changePage } from './change-page.ts';
import { SegmentChangeConnectionRef, SegmentChangeRef } from './segment-change.ts';

interface LocaleChange {
  readonly locale: Locale;
  readonly count: number;
}

const LocaleChangeRef = builder.objectRef<LocaleChange>('LocaleChangeCount').implement({
  description: 'How many texts differ in one locale.',
  fields: (t) => ({
    locale: t.expose('locale', { description: 'The locale.', type: 'Locale' }),
    count: t.exposeInt('count', { description: 'Number of texts, at least 1.' }),
  }),
});

export const RevisionDiffRef = builder.objectRef<RevisionDiff>('RevisionDiff').implement({
  description: 'Differences between two revisions of a catalogue, text by text.',
  fields: (t) => ({
    from: t.exposeInt('from', {
      description: 'Number of the revision compared with; 0 stands for an empty catalogue.',
    }),
    to: t.exposeInt('to', { description: 'Number of the revision that was compared with it.' }),
    locales: t.field({
      description: 'The locales in which texts differ, sorted by tag.',
      type: [LocaleChangeRef],
      resolve: ({ segments }) => countsOf(segments),
    }),
    segments: t.connection(
      {
        description: 'The texts that differ, locale by locale, in source order.',
        type: SegmentChangeRef,
        args: { locale: t.arg({ type: 'Locale', description: 'Only texts in this locale.' }) },
        complexity: connectionCost,
        resolve: ({ segments }, { locale, ...args }) =>
          changePage(locale == null ? segments : segments.filter((change) => change.locale === locale), args),
      },
      SegmentChangeConnectionRef,
    ),
  }),
});

function countsOf(changes: readonly SegmentChange[]): readonly LocaleChange[] {
  const counts = new Map<Locale, number>();
  for (const { locale } of changes) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  return [...counts].map(([locale, count]) => ({ locale, count })).sort((a, b) => (a.locale < b.locale ? -1 : 1));
}
