import { directionOf } from '@eventide/catalog/text';
import type { Provenance } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { AnyNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { DocumentRef } from '../refs.ts';
import { TextDirectionRef } from '../text/direction.ts';

export const TranslationTypeRef = builder.enumType('TranslationType', {
  description: 'Who translated a page, according to its front matter.',
  values: {
    HUMAN: { description: 'A person (`HT`).' },
    MACHINE: { description: 'A machine (`MT`).' },
    OTHER: { description: 'Another value; see `translationTypeRaw`.' },
    UNKNOWN: { description: 'The page does not say.' },
  } as const,
});

/** In the order in which facets list them. */
export const translationTypes = ['HUMAN', 'MACHINE', 'OTHER', 'UNKNOWN'] as const;

export const ProvenanceRef = builder.objectRef<Provenance>('Provenance').implement({
  description: 'Origin of a translation, from the front matter of its page.',
  fields: (t) => ({
    translationType: t.expose('translationType', { description: 'Who translated the page.', type: TranslationTypeRef }),
    translationTypeRaw: t.exposeString('translationTypeRaw', {
      description: '`ms.translationtype` as written; null if the page does not say.',
      nullable: true,
    }),
    lastHandoff: t.exposeString('lastHandoff', {
      description: 'Date on which the page was last sent to translation (ISO 8601); null if the page does not say.',
      nullable: true,
    }),
    sourceVersion: t.exposeString('sourceVersion', {
      description:
        'Hash of the source version that was translated: pages with different hashes come from different versions. Null if the page does not say.',
      nullable: true,
    }),
    sourceCommit: t.exposeString('sourceCommit', {
      description: "Commit of the source in the publisher's repository; null if the page does not say.",
      nullable: true,
    }),
  }),
});

builder.node(DocumentRef, {
  description: 'One page in one locale.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Document',
  id: { resolve: localId, description: 'Stable: derived from the catalogue and the locale.' },
  fields: (t) => ({
    locale: t.field({
      description: 'Locale of the page.',
      type: 'Locale',
      resolve: ({ document }) => document.locale,
    }),
    direction: t.field({
      description: 'Writing direction.',
      type: TextDirectionRef,
      resolve: ({ document }) => directionOf(document.locale),
    }),
    file: t.string({ description: 'Name of the file.', resolve: ({ document }) => document.file }),
    title: t.string({
      description: 'Title of the page, in its own language.',
      resolve: ({ document }) => document.title,
    }),
    provenance: t.field({
      description: 'Origin of the translation.',
      type: ProvenanceRef,
      resolve: ({ document }) => document.provenance,
    }),
    isSource: t.boolean({
      description: 'True if it is the page that the others are translated from.',
      resolve: ({ document, snapshot }) => snapshot.catalog.source === document.locale,
    }),
    markdown: t.string({
      description: 'The page as it was imported, with its byte order mark and line endings.',
      complexity: 20,
      resolve: ({ document }) => document.source,
    }),
    importedAt: t.field({
      description: 'When this version of the page was imported; null if that is not known.',
      type: 'DateTime',
      nullable: true,
      resolve: ({ document, snapshot }) => snapshot.importedAt.get(document.locale),
    }),
    segmentCount: t.int({
      description: 'Number of segments in the page.',
      resolve: ({ document }) => document.segments.length,
    }),
  }),
});
