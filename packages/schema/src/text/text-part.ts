import { resolveLink } from '@eventide/catalog/text';
import type { Locale, TextPart } from '@eventide/catalog';
import { builder } from '../builder.ts';

export const TextPartRef = builder
  .objectRef<{ readonly part: TextPart; readonly locale: Locale }>('TextPart')
  .implement({
    description: "A run of a text under the same markup. A text's parts, joined, are the text.",
    fields: (t) => ({
      text: t.string({ description: 'As a reader sees it.', resolve: ({ part }) => part.text }),
      strong: t.boolean({ description: 'True where the page sets it in bold.', resolve: ({ part }) => part.strong }),
      emphasis: t.boolean({
        description: 'True where the page sets it in italics.',
        resolve: ({ part }) => part.emphasis,
      }),
      code: t.boolean({ description: 'True where the page sets it as code.', resolve: ({ part }) => part.code }),
      url: t.string({
        description: "Where it links to, absolute, in the text's own language; null where it is no link.",
        nullable: true,
        resolve: ({ part, locale }) => (part.url === null ? null : resolveLink(part.url, locale)),
      }),
    }),
  });
