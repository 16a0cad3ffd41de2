import { formatPageError } from '@eventide/catalog';
import type { FilePlan, ImportFileError, ImportPlan } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { changePage } from '../history/change-page.ts';
import { SegmentChangeConnectionRef, SegmentChangeRef } from '../history/segment-change.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';

const FileStatusRef = builder.enumType('ImportFileStatus', {
  description: 'What importing a file would do.',
  values: {
    NEW_LOCALE: { description: 'Add a page in a new locale.' },
    CHANGED: { description: 'Replace the current page of the locale.' },
    UNCHANGED: { description: 'Nothing: the same bytes are current already.' },
  } as const,
});

const ErrorCodeRef = builder.enumType('ImportFileErrorCode', {
  description: 'Why a file cannot be imported.',
  values: {
    NOT_UTF8: { description: 'It is not UTF-8 text.' },
    TOO_LARGE: { description: 'It exceeds the size limit.' },
    NOT_MARKDOWN: { description: 'It is not Markdown.' },
    BAD_PAGE: { description: 'It is Markdown, but not a page of the catalogue.' },
    LOCALE_MISSING: { description: 'Its front matter does not name its locale.' },
    DUPLICATE_LOCALE: { description: 'Another file of the same import has the same locale.' },
  } as const,
});

export const ImportFileErrorRef = builder.objectRef<ImportFileError>('ImportFileError').implement({
  description: 'Why a file cannot be imported.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'File name, as given.' }),
    code: t.expose('code', { description: 'The reason, for programs.', type: ErrorCodeRef }),
    message: t.string({
      description: 'What is wrong, where, and what to do.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: (error, { language }, context) => formatPageError(error, messageLanguage(language, context)),
    }),
    messageId: t.exposeString('messageId', { description: 'Which message it is (`page-without-events`). Stable.' }),
    data: t.field({
      description: 'What the message says about this file: an object of texts, numbers and lists of texts.',
      type: 'JSON',
      resolve: ({ data }) => data,
    }),
    line: t.exposeInt('line', {
      description: 'Line in the file, from 1; null if the error is about the whole file.',
      nullable: true,
    }),
  }),
});

const FilePlanRef = builder.objectRef<FilePlan>('ImportFilePlan').implement({
  description: 'What importing one file would do.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'File name, as given.' }),
    locale: t.expose('locale', { description: 'Locale of the page, from its front matter.', type: 'Locale' }),
    hash: t.exposeString('hash', { description: "SHA-256 of the file's bytes, lower-case hex." }),
    status: t.expose('status', { description: 'What importing the file would do.', type: FileStatusRef }),
    segments: t.connection(
      {
        description: 'The texts that it would change, in source order.',
        type: SegmentChangeRef,
        complexity: connectionCost,
        resolve: ({ segments }, args) => changePage(segments, args),
      },
      SegmentChangeConnectionRef,
    ),
  }),
});

/** A catalogue has about as many pages. */
const files = { field: 1, multiplier: 10 } as const;

export const ImportPlanRef = builder.objectRef<ImportPlan & { readonly kind: 'ImportPlan' }>('ImportPlan').implement({
  description: 'What an import would do, file by file. Nothing is imported if `errors` has an entry.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.' }),
    baseRevision: t.exposeInt('baseRevision', {
      description:
        'Number of the catalogue revision that the plan is based on; 0 if the catalogue does not exist yet. Pass it to `importDocuments` to make sure that exactly this plan is carried out.',
    }),
    files: t.field({
      description: 'The files that can be read, in the order given.',
      type: [FilePlanRef],
      complexity: files,
      resolve: (plan) => plan.files,
    }),
    errors: t.field({
      description: 'Why the other files cannot be read.',
      type: [ImportFileErrorRef],
      complexity: files,
      resolve: (plan) => plan.errors,
    }),
  }),
});
