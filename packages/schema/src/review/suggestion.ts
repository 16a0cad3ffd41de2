import type { Suggestion } from '@eventide/contract';
import { builder } from '../builder.ts';
import { AuthorRef } from '../people/author.ts';
import { SegmentRef } from '../refs.ts';
import { TranslationRef } from '../text/translation.ts';
import { SuggestionStageRef, SuggestionStateRef } from './enums.ts';
import { textHashOf } from './text-hash.ts';

export const SuggestionRef = builder.objectRef<Suggestion>('Suggestion').implement({
  description: 'A suggested translation.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable and opaque.' }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    textHash: t.exposeString('textHash', {
      description: 'Hash of the text to replace. Differs from `Translation.textHash` if the text has changed since.',
    }),
    markdown: t.exposeString('markdown', {
      description: 'The suggested text, in Markdown as it would stand in the page.',
    }),
    note: t.exposeString('note', { description: 'Why it is better; null if there is no note.', nullable: true }),
    state: t.expose('state', { description: 'State of the suggestion.', type: SuggestionStateRef }),
    stage: t.expose('stage', { description: 'How far it has come.', type: SuggestionStageRef }),
    version: t.exposeInt('version', {
      description: 'Grows with every decision. A decision has to name the version it is based on.',
    }),
    at: t.expose('at', { description: 'When it was suggested.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who suggested it.', type: AuthorRef }),
    decidedAt: t.expose('decidedAt', {
      description: 'Time of the decision; null while it is open.',
      type: 'DateTime',
      nullable: true,
    }),
    decidedBy: t.expose('decidedBy', {
      description: 'Who decided; null while it is open.',
      type: AuthorRef,
      nullable: true,
    }),
    exportedAt: t.expose('exportedAt', {
      description: 'When it was last handed on as a file; null if it never was.',
      type: 'DateTime',
      nullable: true,
    }),
    landedAt: t.expose('landedAt', {
      description: 'When a page with its text was imported; null while none was.',
      type: 'DateTime',
      nullable: true,
    }),
    landedRevision: t.exposeInt('landedRevision', {
      description: 'Number of the first revision of the catalogue with its text; null while there is none.',
      nullable: true,
    }),
    isOutdated: t.boolean({
      description: 'Whether it is open and for an earlier text than the page has now. `rebaseSuggestion` helps.',
      resolve: ({ catalog, segmentKey, locale, textHash, state }, _args, { catalogs }) => {
        const text = catalogs.get(catalog)?.segmentByKey.get(segmentKey)?.segment.texts.get(locale);
        return state === 'OPEN' && text !== undefined && textHashOf(text) !== textHash;
      },
    }),
    replaced: t.string({
      description:
        'The text to replace, in Markdown as it stood in the page; null if none of the latest versions of the page has it.',
      nullable: true,
      // Earlier versions of the page have to be parsed.
      complexity: 20,
      resolve: ({ catalog, segmentKey, locale, textHash }, _args, { catalogs, store }) => {
        const text = catalogs.get(catalog)?.segmentByKey.get(segmentKey)?.segment.texts.get(locale);
        if (text !== undefined && textHashOf(text) === textHash) return text.markdown;
        return store.earlierText(catalog, locale, textHash);
      },
    }),
    segment: t.field({
      description: 'The segment; null if no page has it any more.',
      type: SegmentRef,
      nullable: true,
      resolve: ({ catalog, segmentKey }, _args, { catalogs }) =>
        catalogs.get(catalog)?.segmentByKey.get(segmentKey) ?? null,
    }),
    translation: t.field({
      description: 'The text as it is now; null if the page does not have it any more.',
      type: TranslationRef,
      nullable: true,
      resolve: ({ catalog, segmentKey, locale }, _args, { catalogs }) => {
        const snapshot = catalogs.get(catalog);
        const text = snapshot?.segmentByKey.get(segmentKey)?.segment.texts.get(locale);
        const document = snapshot?.documentByLocale.get(locale);
        return text && document ? { text, document } : null;
      },
    }),
  }),
});
