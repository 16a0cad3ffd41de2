import { directionOf, localeName } from '@eventide/catalog/text';
import type { Locale } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { AnyNode, DocumentNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, DiagnosticRef, DocumentRef } from '../refs.ts';
import { chooseLocale } from '../text/choose-locale.ts';
import { TextDirectionRef } from '../text/direction.ts';

interface CatalogLocale {
  readonly locale: Locale;
  readonly document: DocumentNode;
}

const CatalogLocaleRef = builder.objectRef<CatalogLocale>('CatalogLocale').implement({
  description: 'A locale that a catalogue has a page in.',
  fields: (t) => ({
    locale: t.expose('locale', { description: 'BCP 47 tag.', type: 'Locale' }),
    name: t.string({
      description: 'Name of the locale, in its own language by default.',
      args: {
        in: t.arg({ type: 'Locale', description: 'The language of the name. Any locale, even without a page.' }),
      },
      resolve: ({ locale }, args) => localeName(locale, args.in ?? locale),
    }),
    direction: t.field({
      description: 'Writing direction of its texts.',
      type: TextDirectionRef,
      resolve: ({ locale }) => directionOf(locale),
    }),
    document: t.expose('document', { description: 'The page in this locale.', type: DocumentRef }),
  }),
});

builder.node(CatalogRef, {
  description: 'The events and diagnostic codes of one product, as documented in the pages of all locales together.',
  isTypeOf: (value) => (value as AnyNode).kind === 'Catalog',
  id: { resolve: localId, description: 'Stable: derived from the slug.' },
  fields: (t) => ({
    slug: t.string({
      description: 'Name of the catalogue in arguments and URLs.',
      resolve: ({ catalog }) => catalog.slug,
    }),
    name: t.string({
      description:
        'Its name for readers: as set for the catalogue, else the title of its page in the locale asked for, or in the best of `Accept-Language`.',
      args: { locale: t.arg({ type: 'Locale', description: 'The locale to prefer.' }) },
      resolve: ({ catalog, settings }, { locale }, { preferredLocales }) => {
        const wanted = locale == null ? preferredLocales : [locale, ...preferredLocales];
        // Where the catalogue has none of the reader's languages, most readers can make something of the source.
        const sourceFirst = catalog.locales.toSorted(
          (one, other) => Number(other === catalog.source) - Number(one === catalog.source),
        );
        const best = chooseLocale(sourceFirst, wanted)?.locale;
        const title = best === undefined ? undefined : catalog.documents.get(best)?.title;
        return settings.name ?? (title === undefined || title === '' ? catalog.slug : title);
      },
    }),
    source: t.field({
      description: 'The locale that the others are translated from; null where no page is known to be the source.',
      type: 'Locale',
      nullable: true,
      resolve: ({ catalog }) => catalog.source,
    }),
    eventProviders: t.stringList({
      description: 'Providers whose events it documents, as the Windows event log names them.',
      resolve: ({ settings }) => [...settings.eventProviders],
    }),
    logNames: t.stringList({
      description: 'Logs that its events are written to, as the Windows event log names them.',
      resolve: ({ settings }) => [...settings.logNames],
    }),
    publicAddress: t.string({
      description:
        'Address that the page is published at, with `{locale}` in place of the locale; null if none is set.',
      nullable: true,
      resolve: ({ settings }) => settings.publicAddress,
    }),
    revision: t.string({
      description: 'Hash of the content: changes if and only if the content does.',
      resolve: ({ catalog }) => catalog.revision,
    }),
    reviewIsCurrent: t.exposeBoolean('reviewIsCurrent', {
      description:
        'False while a new revision is being reviewed. Until then the findings are those of the previous revision, without those on texts that have changed.',
    }),
    locales: t.field({
      description: 'The locales it has a page in, sorted by tag.',
      type: [CatalogLocaleRef],
      resolve: ({ documents }) => documents.map((document) => ({ locale: document.document.locale, document })),
    }),
    documents: t.field({
      description: 'Its pages, sorted by locale.',
      type: [DocumentRef],
      resolve: ({ documents }) => documents,
    }),
    diagnostics: t.field({
      description: 'Problems found while reading and aligning the pages. Nothing is dropped without one.',
      type: [DiagnosticRef],
      resolve: ({ catalog }) => catalog.diagnostics,
    }),
    eventCount: t.int({ description: 'Number of events.', resolve: ({ events }) => events.length }),
    codeCount: t.int({ description: 'Number of diagnostic codes.', resolve: ({ codes }) => codes.length }),
    referenceCount: t.int({
      description: 'Number of citations of codes by events.',
      resolve: ({ catalog }) => catalog.events.reduce((sum, { references }) => sum + references.length, 0),
    }),
  }),
});
