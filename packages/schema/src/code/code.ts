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
  description: 'A code that events carry to say what went wrong.',
  isTypeOf: (value) => (value as AnyNode).kind === 'DiagnosticCode',
  id: { resolve: localId, description: 'Stable: derived from the catalogue and the canonical code.' },
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
      description: 'The code as spelled in the table of codes, even if misspelled.',
      resolve: ({ code }) => code.documentedAs,
    }),
    decimal: t.float({
      description: 'Value as an unsigned 32-bit number. A Float, because an Int is signed.',
      resolve: ({ code }) => code.value,
    }),
    symbol: t.string({
      description: 'Name, if it is the same in every locale; null if locales translate it.',
      nullable: true,
      resolve: ({ code }) => code.symbol,
    }),
    isGeneric: t.boolean({
      description: 'True if (nearly) every event cites the code, so that it does not distinguish any of them.',
      resolve: ({ code }) => code.generic,
    }),
    name: t.field({
      description: "Name, in the reader's language if it is translated.",
      type: LocalizedTextRef,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: (node, { locale }, context) => localizedText(node.snapshot, nameKey(node), locale, context),
    }),
    message: t.field({
      description: "Meaning and remedy, in the reader's language.",
      type: LocalizedTextRef,
      args: { locale: t.arg({ type: 'Locale', ...localeArgument }) },
      resolve: (node, { locale }, context) => localizedText(node.snapshot, messageKey(node), locale, context),
    }),
    translations: t.field({
      description: 'Meaning and remedy, in every locale.',
      type: [TranslationRef],
      args: { locales: t.arg({ type: ['Locale'], ...localesArgument }) },
      complexity: translationsCost,
      resolve: (node, { locales }, context, info) =>
        withReviews(translationsOf(node.snapshot, messageKey(node), locales), context, info),
    }),
  }),
});
