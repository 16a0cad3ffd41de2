import { directionOf, localeName } from '@eventide/catalog/text';
import type { Locale } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { AnyNode, DocumentNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, DiagnosticRef, DocumentRef } from '../refs.ts';
import { TextDirectionRef } from '../text/direction.ts';

interface CatalogLocale {
  readonly locale: Locale;
  readonly document: DocumentNode;
}

const CatalogLocaleRef = builder.objectRef<CatalogLocale>('CatalogLocale').implement({
  description: 'A language that a catalogue is documented in.',
  fields: (t) => ({
    locale: t.expose('locale', { description: 'Its tag.', type: 'Locale' }),
    name: t.string({
      description: 'Its name, in the language asked for, else in itself.',
      args: { in: t.arg({ type: 'Locale', description: 'Any language, whether documented or not.' }) },
      resolve: ({ locale }, args) => localeName(locale, args.in ?? locale),
    }),
    direction: t.field({
      description: 'The direction its texts are set in.',
      type: TextDirectionRef,
      resolve: ({ locale }) => directionOf(locale),
    }),
    document: t.expose('document', { description: 'The page in this language.', type: DocumentRef }),
  }),
});

builder.node(CatalogRef, {
  description: 'What the pages of all languages say together about the events and codes of one product.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Catalog',
  id: { resolve: localId, description: 'Stable: made of the slug.' },
  fields: (t) => ({
    slug: t.string({ description: 'Its name in arguments and addresses.', resolve: ({ catalog }) => catalog.slug }),
    revision: t.string({
      description: 'Changes exactly when the content does.',
      resolve: ({ catalog }) => catalog.revision,
    }),
    reviewIsCurrent: t.exposeBoolean('reviewIsCurrent', {
      description:
        'False for the seconds that the review of a new revision takes: until then its findings are those of the revision before, less the ones on texts that have changed.',
    }),
    locales: t.field({
      description: 'The languages it is documented in, sorted by tag.',
      type: [CatalogLocaleRef],
      resolve: ({ documents }) => documents.map((document) => ({ locale: document.document.locale, document })),
    }),
    documents: t.field({
      description: 'Its pages, sorted by language tag.',
      type: [DocumentRef],
      resolve: ({ documents }) => documents,
    }),
    diagnostics: t.field({
      description: 'What reading and aligning the pages stumbled over. Nothing is dropped silently.',
      type: [DiagnosticRef],
      resolve: ({ catalog }) => catalog.diagnostics,
    }),
    eventCount: t.int({ description: 'Events documented.', resolve: ({ events }) => events.length }),
    codeCount: t.int({ description: 'Diagnostic codes documented.', resolve: ({ codes }) => codes.length }),
    referenceCount: t.int({
      description: 'Citations of codes by events.',
      resolve: ({ catalog }) => catalog.events.reduce((sum, { references }) => sum + references.length, 0),
    }),
  }),
});
