import type { DocumentRevision } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { ProvenanceRef } from '../catalog/document.ts';
import { numberedPage } from '../paging/numbered.ts';
import { AuthorRef } from '../people/author.ts';
import { DocumentRef } from '../refs.ts';

export const DocumentRevisionRef = builder.objectRef<DocumentRevision>('DocumentRevision').implement({
  description: "One version of one locale's page.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable and opaque.' }),
    locale: t.expose('locale', { description: 'Locale of the page.', type: 'Locale' }),
    number: t.exposeInt('number', { description: 'Number within the catalogue and locale, from 1.' }),
    file: t.exposeString('file', { description: 'Name of the imported file.' }),
    title: t.exposeString('title', { description: 'Title of the page, in its own language.' }),
    hash: t.exposeString('hash', { description: "SHA-256 of the file's bytes, lower-case hex." }),
    bytes: t.exposeInt('bytes', { description: 'Size of the file in bytes.' }),
    provenance: t.expose('provenance', { description: 'Origin of the translation.', type: ProvenanceRef }),
    at: t.expose('at', { description: 'Time of the import.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who imported it.', type: AuthorRef }),
    source: t.string({
      description: 'The whole page exactly as imported; null if it is no longer stored.',
      nullable: true,
      // A whole page, meant to be read one at a time: it costs more than other fields.
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
      description: 'Its versions, newest first. Only `first` and `after` page through them.',
      type: DocumentRevisionRef,
      complexity: connectionCost,
      resolve: ({ snapshot, document }, args, { store }) =>
        numberedPage((page) => store.documentRevisions(snapshot.catalog.slug, document.locale, page), args),
    },
    DocumentRevisionConnectionRef,
  ),
);
