import { formatPageError } from '@eventide/catalog';
import type { ExpiringDecision, FilePlan, ImportFileError, ImportPlan, KeyChange } from '@eventide/contract';
import { builder, connectionCost } from '../builder.ts';
import { changePage } from '../history/change-page.ts';
import { SegmentChangeConnectionRef, SegmentChangeRef } from '../history/segment-change.ts';
import { limits } from '../limits.ts';
import { AuthorRef } from '../people/author.ts';
import { ReviewStateRef } from '../review/enums.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';
import { findingsOf, ImportFindingsRef } from './findings.ts';

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
    TOO_COMPLEX: { description: 'It is nested too deeply, or has too many table cells.' },
    TIMEOUT: { description: 'Reading it takes too long.' },
    NOT_MARKDOWN: { description: 'It is not Markdown.' },
    BAD_PAGE: { description: 'It is Markdown, but not a page of the catalogue.' },
    LOCALE_MISSING: { description: 'Neither its front matter, nor its path, nor the import names its locale.' },
    LOCALE_UNKNOWN: { description: 'The tag given for its locale is that of no known language.' },
    DUPLICATE_LOCALE: { description: 'Another file of the same import has the same locale.' },
    OTHER_ARTICLE: {
      description:
        'It is a page of another article: it shares less than half of its events and codes with the catalogue. `data` has `shared`, `total` and `catalog`.',
    },
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
    locale: t.expose('locale', { description: 'Locale of the page.', type: 'Locale' }),
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

const KeyChangeRef = builder.objectRef<KeyChange>('ImportKeyChange').implement({
  description: 'A text that keeps its place in a page and gets another key.',
  fields: (t) => ({
    locale: t.expose('locale', { description: 'Locale of the page.', type: 'Locale' }),
    before: t.exposeString('before', { description: 'Its key now; null if it has none.', nullable: true }),
    after: t.exposeString('after', { description: 'Its key then; null if it would have none.', nullable: true }),
  }),
});

const ExpiringDecisionRef = builder.objectRef<ExpiringDecision>('ExpiringDecision').implement({
  description: 'A decision on a text that an import would change or remove.',
  fields: (t) => ({
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment.' }),
    locale: t.expose('locale', { description: 'Locale of the text.', type: 'Locale' }),
    state: t.expose('state', { description: 'What was decided.', type: ReviewStateRef }),
    at: t.expose('at', { description: 'Time of the decision.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who decided.', type: AuthorRef }),
  }),
});

const sample = { field: 1, multiplier: 10 } as const;

/** A catalogue has about as many pages. */
const files = { field: 1, multiplier: 10 } as const;

export const ImportPlanRef = builder.objectRef<ImportPlan & { readonly kind: 'ImportPlan' }>('ImportPlan').implement({
  description: 'What an import would do, file by file. Nothing is imported if `errors` has an entry.',
  fields: (t) => ({
    catalog: t.exposeString('catalog', {
      description:
        'Slug of the catalogue that the pages belong to; with `OTHER_ARTICLE` among the errors, the one they were compared with.',
    }),
    isNewCatalog: t.exposeBoolean('isNewCatalog', { description: 'True if the import would make this catalogue.' }),
    expiringDecisions: t.int({
      description: 'Number of decisions that would end, because their text changes or goes away.',
      resolve: ({ expiring }) => expiring.length,
    }),
    expiringDismissals: t.exposeInt('expiringDismissals', {
      description:
        'Number of dismissals of findings that would end with their texts, so that the findings are open again.',
    }),
    expiring: t.field({
      description: `The decisions that would end, locale by locale; at most ${limits.listSize} of them.`,
      type: [ExpiringDecisionRef],
      complexity: sample,
      resolve: ({ expiring }) => expiring.slice(0, limits.listSize),
    }),
    keyChangeCount: t.int({
      description: 'Number of texts of other pages that would get another key.',
      resolve: ({ keyChanges }) => keyChanges.length,
    }),
    keyChanges: t.field({
      description: `Texts of other pages that would get another key; at most ${limits.listSize} of them.`,
      type: [KeyChangeRef],
      complexity: sample,
      resolve: ({ keyChanges }) => keyChanges.slice(0, limits.listSize),
    }),
    findings: t.field({
      description:
        'Which findings would appear and which would go. Takes the time of a review, some seconds. Null if the current revision has not been reviewed yet, or the review fails.',
      type: ImportFindingsRef,
      nullable: true,
      complexity: 100,
      resolve: (plan, _args, context) => findingsOf(plan, context),
    }),
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
