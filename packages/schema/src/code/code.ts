import { builder } from '../builder.ts';
import type { AnyNode, CodeNode } from '../context.ts';
import { localId } from '../node/global-id.ts';
import { CatalogRef, DiagnosticCodeRef } from '../refs.ts';
import { withReviews } from '../review/with-reviews.ts';
import { LocalizedTextRef, localeArgument, localizedText } from '../text/localized-text.ts';
import { TranslationRef, localesArgument, translationsCost, translationsOf } from '../text/translation.ts';

const messageKey = ({ code }: CodeNode) => `code/${code.code}/message`;
const nameKey = ({ code }: CodeNode) => `code/${code.code}/name`;

builder.node(DiagnosticCodeRef, {
  description: 'A code that says what went wrong; events carry it.',
  isTypeOf: (value) => (value as AnyNode).kind === 'DiagnosticCode',
  id: { resolve: localId, description: 'Stable: made of the catalogue and the canonical code.' },
  fields: (t) => ({
    code: t.string({
      description: 'Canonical spelling: `0x` and eight upper-case hexadecimal digits.',
      resolve: ({ code }) => code.code,
    }),
    catalog: t.field({
      description: 'The catalogue it belongs to.',
      type: CatalogRef,
      resolve: ({ snapshot }) => snapshot,
    }),
    documentedAs: t.string({
      description: 'As the table of codes spells it, mistakes included.',
      resolve: ({ code }) => code.documentedAs,
    }),
    decimal: t.float({
      description: 'Its value as an unsigned 32-bit number, which is more than an Int holds.',
      resolve: ({ code }) => code.value,
    }),
    symbol: t.string({
      description: 'Its name where that is the same in every language; null where languages translate it.',
      nullable: true,
      resolve: ({ code }) => code.symbol,
    }),
    isGeneric: t.boolean({
      description: 'True where (nearly) every event cites it, so that it says nothing about any of them.',
      resolve: ({ code }) => code.generic,
    }),
    name: t.field({
      description: "Its name, in the reader's language where languages translate it.",
      type: LocalizedTextRef,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: (node, { locale }, context) => localizedText(node.snapshot, nameKey(node), locale, context),
    }),
    message: t.field({
      description: "What it means and what to do, in the reader's language.",
      type: LocalizedTextRef,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: (node, { locale }, context) => localizedText(node.snapshot, messageKey(node), locale, context),
    }),
    translations: t.field({
      description: 'What it means and what to do, in every language.',
      type: [TranslationRef],
      args: { locales: t.arg({ type: ['Locale'], ...localesArgument }) },
      complexity: translationsCost,
      resolve: (node, { locales }, context, info) =>
        withReviews(translationsOf(node.snapshot, messageKey(node), locales), context, info),
    }),
  }),
});
