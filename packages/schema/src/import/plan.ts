import type { FilePlan, ImportFileError, ImportPlan } from '@eventide/contract';
import { builder } from '../builder.ts';
import { changePage } from '../history/change-page.ts';
import { SegmentChangeConnectionRef, SegmentChangeRef } from '../history/segment-change.ts';
import { connectionCost } from '../builder.ts';

const FileStatusRef = builder.enumType('ImportFileStatus', {
  description: 'What importing a file means.',
  values: {
    NEW_LOCALE: { description: 'The catalogue has no page in this language yet.' },
    CHANGED: { description: 'The page in this language gets another version.' },
    UNCHANGED: { description: 'The very bytes are there already.' },
  } as const,
});

const ErrorCodeRef = builder.enumType('ImportFileErrorCode', {
  description: 'Why a file cannot be imported.',
  values: {
    NOT_UTF8: { description: 'It is no UTF-8 text.' },
    TOO_LARGE: { description: 'It is larger than a page can be.' },
    NOT_MARKDOWN: { description: 'It is no Markdown.' },
    BAD_PAGE: { description: 'It is Markdown, but no page of the catalogue.' },
    LOCALE_MISSING: { description: 'Its front matter does not say which language it is in.' },
    DUPLICATE_LOCALE: { description: 'Another file of the same import is in the same language.' },
  } as const,
});

export const ImportFileErrorRef = builder.objectRef<ImportFileError>('ImportFileError').implement({
  description: 'Why a file cannot be imported.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Its name, as given.' }),
    code: t.expose('code', { description: 'Why, for programs.', type: ErrorCodeRef }),
    message: t.exposeString('message', { description: 'What is wrong, where, and what to do; in English.' }),
    line: t.exposeInt('line', {
      description: 'Line in the file, from 1; null where the file as a whole is meant.',
      nullable: true,
    }),
  }),
});

const FilePlanRef = builder.objectRef<FilePlan>('ImportFilePlan').implement({
  description: 'What importing one file means.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Its name, as given.' }),
    locale: t.expose('locale', { description: 'Its language, from its front matter.', type: 'Locale' }),
    hash: t.exposeString('hash', { description: 'SHA-256 of its bytes, lower-case hex.' }),
    status: t.expose('status', { description: 'What it means.', type: FileStatusRef }),
    segments: t.connection(
      {
        description: 'The texts that it changes, in source order.',
        type: SegmentChangeRef,
        complexity: connectionCost,
        resolve: ({ segments }, args) => changePage(segments, args),
      },
      SegmentChangeConnectionRef,
    ),
  }),
});

/** Pages of a catalogue are a handful. */
const files = { field: 1, multiplier: 10 } as const;

export const ImportPlanRef = builder.objectRef<ImportPlan & { readonly kind: 'ImportPlan' }>('ImportPlan').implement({
  description: 'What an import means, file by file. Nothing is applied while `errors` has an entry.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', { description: 'Slug of the catalogue.' }),
    baseRevision: t.exposeInt('baseRevision', {
      description:
        'The revision that it was worked out against; 0 where the catalogue does not exist yet. Given to `importDocuments`, it makes sure that what was previewed is what happens.',
    }),
    files: t.field({
      description: 'The files that can be read, in the order given.',
      type: [FilePlanRef],
      complexity: files,
      resolve: (plan) => plan.files,
    }),
    errors: t.field({
      description: 'What is wrong with the others.',
      type: [ImportFileErrorRef],
      complexity: files,
      resolve: (plan) => plan.errors,
    }),
  }),
});
