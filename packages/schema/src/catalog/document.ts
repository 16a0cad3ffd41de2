import { directionOf } from '@eventide/catalog/text';
import type { Provenance } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { AnyNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { DocumentRef } from '../refs.ts';
import { TextDirectionRef } from '../text/direction.ts';

const TranslationTypeRef = builder.enumType('TranslationType', {
  description: 'Who translated a page, as its front matter says.',
  values: {
    HUMAN: { description: 'A person: `HT`.' },
    MACHINE: { description: 'A machine: `MT`.' },
    OTHER: { description: 'Something else; `translationTypeRaw` has it as written.' },
    UNKNOWN: { description: 'The page does not say.' },
  } as const,
});

export const ProvenanceRef = builder.objectRef<Provenance>('Provenance').implement({
  description: 'Where a translation comes from, out of the front matter of its page.',
  fields: (t) => ({
    translationType: t.expose('translationType', { description: 'Who translated it.', type: TranslationTypeRef }),
    translationTypeRaw: t.exposeString('translationTypeRaw', {
      description: '`ms.translationtype` as written; null where the page does not say.',
      nullable: true,
    }),
    lastHandoff: t.exposeString('lastHandoff', {
      description: 'The day it was last sent to translation, as an ISO 8601 date; null where the page does not say.',
      nullable: true,
    }),
    sourceVersion: t.exposeString('sourceVersion', {
      description:
        'Hash of the source that was translated: pages that differ in it come from different source versions. Null where the page does not say.',
      nullable: true,
    }),
    sourceCommit: t.exposeString('sourceCommit', {
      description: "Commit of the source in the publisher's repository; null where the page does not say.",
      nullable: true,
    }),
  }),
});

builder.node(DocumentRef, {
  description: 'One page in one language.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Document',
  id: { resolve: localId, description: 'Stable: made of the catalogue and the language.' },
  fields: (t) => ({
    locale: t.field({
      description: 'Its language.',
      type: 'Locale',
      resolve: ({ document }) => document.locale,
    }),
    direction: t.field({
      description: 'The direction it is set in.',
      type: TextDirectionRef,
      resolve: ({ document }) => directionOf(document.locale),
    }),
    file: t.string({ description: 'Name of the file.', resolve: ({ document }) => document.file }),
    title: t.string({ description: 'Title, in its language.', resolve: ({ document }) => document.title }),
    provenance: t.field({
      description: 'Where the translation comes from.',
      type: ProvenanceRef,
      resolve: ({ document }) => document.provenance,
    }),
    segmentCount: t.int({
      description: 'Texts in it that can be reviewed one by one.',
      resolve: ({ document }) => document.segments.length,
    }),
  }),
});
