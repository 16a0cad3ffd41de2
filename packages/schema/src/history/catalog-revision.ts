import type { CatalogRevision, RevisionDiff } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { numberedPage } from '../paging/numbered.ts';
import { AuthorRef } from '../people/author.ts';
import { CatalogRef } from '../refs.ts';
import { localesCost } from '../text/translation.ts';
import { DocumentRevisionRef } from './document-revision.ts';
import { RevisionDiffRef } from './revision-diff.ts';

export const CatalogRevisionRef = builder.objectRef<CatalogRevision>('CatalogRevision').implement({
  description: "One state of a catalogue: which version of each language's page was current.",
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1, within the catalogue.' }),
    contentHash: t.exposeString('contentHash', {
      description: 'As `Catalog.revision` was: equal exactly where the content is.',
    }),
    at: t.expose('at', { description: 'When it was imported.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who imported it.', type: AuthorRef }),
    added: t.expose('added', { description: 'Languages that came with it.', type: ['Locale'] }),
    changed: t.expose('changed', { description: 'Languages whose page changed with it.', type: ['Locale'] }),
    removed: t.expose('removed', { description: 'Languages that went with it.', type: ['Locale'] }),
    segmentsChanged: t.exposeInt('segmentsChanged', { description: 'Texts that differ from the revision before.' }),
    documents: t.field({
      description: 'What was current, sorted by language tag.',
      type: [DocumentRevisionRef],
      complexity: (_args, context) => localesCost(context),
      resolve: ({ documents }) => documents,
    }),
    changes: t.field({
      description: 'What differs from the revision before.',
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
      description: 'Its states, newest first. Pages forward only.',
      type: CatalogRevisionRef,
      complexity: connectionCost,
      resolve: ({ catalog }, args, { store }) =>
        numberedPage((page) => store.catalogRevisions(catalog.slug, page), args),
    },
    CatalogRevisionConnectionRef,
  ),
  catalogRevision: t.field({
    description: 'One of its states; null where there is none of that number.',
    type: CatalogRevisionRef,
    nullable: true,
    args: { number: t.arg.int({ required: true, description: 'As in `CatalogRevision.number`.' }) },
    resolve: ({ catalog }, { number }, { store }) => store.catalogRevision(catalog.slug, number),
  }),
  diff: t.field({
    description: 'What differs between two of its states; null where one of them does not exist.',
    type: RevisionDiffRef,
    nullable: true,
    args: {
      from: t.arg.int({ required: true, description: 'Number of the revision to compare with.' }),
      to: t.arg.int({ required: true, description: 'Number of the revision to look at.' }),
    },
    complexity: 20,
    resolve: ({ catalog }, { from, to }, { store }) => store.diffRevisions(catalog.slug, from, to),
  }),
}));
