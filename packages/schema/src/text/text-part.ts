import { resolveLink } from '@eventide/catalog/text';
import type { Locale, TextPart } from '@eventide/catalog';
import { builder } from '../builder.ts';

export const TextPartRef = builder
  .objectRef<{ readonly part: TextPart; readonly locale: Locale }>('TextPart')
  .implement({
    description: 'A part of a text with the same markup throughout. The parts of a text joined together are the text.',
    fields: (t) => ({
      text: t.string({ description: 'The text as a reader sees it.', resolve: ({ part }) => part.text }),
      strong: t.boolean({ description: 'True if it is bold in the page.', resolve: ({ part }) => part.strong }),
      emphasis: t.boolean({
        description: 'True if it is in italics in the page.',
        resolve: ({ part }) => part.emphasis,
      }),
      code: t.boolean({ description: 'True if it is code in the page.', resolve: ({ part }) => part.code }),
      url: t.string({
        description: 'Absolute URL that it links to, in the locale of the text; null if it is not a link.',
        nullable: true,
        resolve: ({ part, locale }) => (part.url === null ? null : resolveLink(part.url, locale)),
      }),
    }),
  });
