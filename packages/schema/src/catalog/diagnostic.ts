import { formatDiagnostic } from '@eventide/catalog';
import { DiagnosticRef } from '../refs.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';

DiagnosticRef.implement({
  description: 'A problem found while reading or aligning the pages.',
  fields: (t) => ({
    ruleId: t.exposeString('id', { description: 'Kind of problem, such as `event-row-missing`. Stable.' }),
    message: t.string({
      description: 'What is there, what was expected, and what to do.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: (diagnostic, { language }, context) => formatDiagnostic(diagnostic, messageLanguage(language, context)),
    }),
    messageId: t.exposeString('id', { description: 'Which message it is: the same as `ruleId`.' }),
    data: t.field({
      description: 'What the message says about this case: an object of texts, numbers and lists of texts.',
      type: 'JSON',
      resolve: ({ data }) => data,
    }),
    locale: t.expose('locale', {
      description: 'Locale of the page; null if all pages share the defect.',
      type: 'Locale',
      nullable: true,
    }),
    segmentKey: t.exposeString('segmentKey', {
      description: 'Key of the segment; null if the problem is not about one segment.',
      nullable: true,
    }),
    file: t.string({
      description: 'Name of the file; null if the problem is not about one file.',
      nullable: true,
      resolve: ({ place }) => place?.file,
    }),
    line: t.int({
      description: 'Line in the file, from 1; null if `file` is.',
      nullable: true,
      resolve: ({ place }) => place?.line,
    }),
    column: t.int({
      description: 'Column in the line, from 1, in UTF-16 code units; null if `file` is.',
      nullable: true,
      resolve: ({ place }) => place?.column,
    }),
  }),
});
