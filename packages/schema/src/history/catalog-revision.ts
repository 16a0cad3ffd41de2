import type { CatalogRevision, RevisionDiff } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { numberedPage } from '../paging/numbered.ts';
import { AuthorRef } from '../people/author.ts';
import { CatalogRef } from '../refs.ts';
import { localesCost } from '../text/translation.ts';
import { DocumentRevisionRef } from './document-revision.ts';
import { RevisionDiffRef } from './revision-diff.ts';

export const CatalogRevisionRef = builder.objectRef<CatalogRevision>('CatalogRevision').implement({
  description: "One state of a catalogue: which version of each locale's page was current.",
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number within the catalogue, from 1.' }),
    contentHash: t.exposeString('contentHash', {
      description: '`Catalog.revision` at the time: equal if and only if the content is.',
    }),
    at: t.expose('at', { description: 'Time of the import or the removal.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who made it.', type: AuthorRef }),
    added: t.expose('added', { description: 'Locales that it added.', type: ['Locale'] }),
    changed: t.expose('changed', { description: 'Locales whose page it changed.', type: ['Locale'] }),
    removed: t.expose('removed', { description: 'Locales that it removed.', type: ['Locale'] }),
    segmentsChanged: t.exposeInt('segmentsChanged', {
      description: 'Number of texts that differ from the previous revision.',
    }),
    documents: t.field({
      description: 'The current pages at the time, sorted by locale.',
      type: [DocumentRevisionRef],
      complexity: (_args, context) => localesCost(context),
      resolve: ({ documents }) => documents,
    }),
    changes: t.field({
      description: 'Differences from the previous revision.',
      type: RevisionDiffRef,
      complexity: 20,
      resolve: async ({ catalog, number }, _args, { store }): Promise<RevisionDiff> =>
        (await store.diffRevisions(catalog, number - 1, number)) ?? {
          catalog,
          from: number - 1,
          to: number,
          segments: [],
        },
    }),
  }),
});

const CatalogRevisionConnectionRef = builder.connectionObject(
  { type: CatalogRevisionRef, name: 'CatalogRevisionConnection', description: "A page of a catalogue's revisions." },
  { name: 'CatalogRevisionEdge', description: 'A revision in a list.' },
);

builder.objectFields(CatalogRef, (t) => ({
  revisions: t.connection(
    {
      description: 'Its revisions, newest first. Only `first` and `after` page through them.',
      type: CatalogRevisionRef,
      complexity: connectionCost,
      resolve: ({ catalog }, args, { store }) =>
        numberedPage((page) => store.catalogRevisions(catalog.slug, page), args),
    },
    CatalogRevisionConnectionRef,
  ),
  catalogRevision: t.field({
    description: 'One of its revisions; null if there is none with this number.',
    type: CatalogRevisionRef,
    nullable: true,
    args: { number: t.arg.int({ required: true, description: 'As in `CatalogRevision.number`.' }) },
    resolve: ({ catalog }, { number }, { store }) => store.catalogRevision(catalog.slug, number),
  }),
  diff: t.field({
    description: 'Differences between two of its revisions; null if one of them does not exist.',
    type: RevisionDiffRef,
    nullable: true,
    args: {
      from: t.arg.int({ required: true, description: 'Number of the revision to compare with.' }),
      to: t.arg.int({ required: true, description: 'Number of the revision to compare.' }),
    },
    complexity: 20,
    resolve: ({ catalog }, { from, to }, { store }) => store.diffRevisions(catalog.slug, from, to),
  }),
}));
