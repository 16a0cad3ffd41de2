import type { Locale } from '@eventide/catalog';
import type { ImportFile } from '@eventide/contract';
import { builder } from '../builder.ts';
import { refusal } from '../errors/refusal.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { requireListSize } from '../paging/list-size.ts';

interface FileInput {
  readonly name: string;
  readonly contentBase64: string;
  readonly locale?: Locale | null | undefined;
  readonly isSource?: boolean | null | undefined;
}

export const ImportFileInputRef = builder.inputType('ImportFileInput', {
  description: 'A file to import.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'File name or path, shown in errors and stored. Its folders may name the locale.',
    }),
    contentBase64: t.string({
      required: true,
      description: `Its bytes in base64 (RFC 4648, 4); at most ${limits.fileBytes} bytes, or the import is refused with \`TOO_LARGE\`.`,
    }),
    locale: t.field({
      type: 'Locale',
      description: 'The locale of the page, used where neither its front matter nor its path says it.',
    }),
    isSource: t.boolean({
      description: 'Whether it is the page that the others are translated from. Null: the page itself is asked.',
    }),
  }),
});

export const importCatalogArgument = {
  description:
    'Slug of the catalogue to import into; one that does not exist yet is made. Null: the catalogue that the pages share most events, codes and headings with.',
} as const;

export const filesDescription = `The pages, one a language; at most ${limits.importFiles}.`;

/** @throws GraphQLError `LIST_SIZE`, `TEXT_CHARACTER`, `TEXT_LENGTH`, `MALFORMED_BASE64` */
export function decodeFiles(inputs: readonly FileInput[]): readonly ImportFile[] {
  requireListSize('files', inputs, limits.importFiles);
  return inputs.map(({ name, contentBase64, locale = null, isSource = null }) => {
    requireText('files.name', name, limits.nameLength);
    return { name, bytes: decodeBase64(name, contentBase64), locale, isSource };
  });
}

/** @throws GraphQLError `MALFORMED_BASE64` */
export function decodeBase64(file: string, content: string): Buffer {
  const text = content.replace(/\s+/g, '');
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0) return Buffer.from(text, 'base64');
  throw refusal('MALFORMED_BASE64', `The content of ${JSON.stringify(file)} is no base64 (RFC 4648, section 4).`, {
    file,
  });
}
