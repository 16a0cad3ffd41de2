import type { DocumentRevision } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { ProvenanceRef } from '../catalog/document.ts';
import { numberedPage } from '../paging/numbered.ts';
import { AuthorRef } from '../people/author.ts';
import { DocumentRef } from '../refs.ts';

export const DocumentRevisionRef = builder.objectRef<DocumentRevision>('DocumentRevision').implement({
  description: "One version of one language's page.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable. Opaque.' }),
    locale: t.expose('locale', { description: 'Its language.', type: 'Locale' }),
    number: t.exposeInt('number', { description: 'From 1, within the catalogue and the language.' }),
    file: t.exposeString('file', { description: 'Name of the file it came from.' }),
    title: t.exposeString('title', { description: 'Title, in its language.' }),
    hash: t.exposeString('hash', { description: "SHA-256 of the file's bytes, lower-case hex." }),
    bytes: t.exposeInt('bytes', { description: 'Size of the file.' }),
    provenance: t.expose('provenance', { description: 'Where the translation comes from.', type: ProvenanceRef }),
    at: t.expose('at', { description: 'When it was imported.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who imported it.', type: AuthorRef }),
    source: t.string({
      description: 'The whole page as imported, nothing normalised; null where it is not kept.',
      nullable: true,
      // A page is read on its own, not by the hundred.
      complexity: 20,
      resolve: ({ id }, _args, { store }) => store.documentSource(id),
    }),
  }),
});

const DocumentRevisionConnectionRef = builder.connectionObject(
  { type: DocumentRevisionRef, name: 'DocumentRevisionConnection', description: "A page of a document's versions." },
  { name: 'DocumentRevisionEdge', description: 'A version in a list.' },
);

builder.objectField(DocumentRef, 'revisions', (t) =>
  t.connection(
    {
      description: 'Its versions, newest first. Pages forward only.',
      type: DocumentRevisionRef,
      complexity: connectionCost,
      resolve: ({ snapshot, document }, args, { store }) =>
        numberedPage((page) => store.documentRevisions(snapshot.catalog.slug, document.locale, page), args),
    },
    DocumentRevisionConnectionRef,
  ),
);
