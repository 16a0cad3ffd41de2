import { formatDiagnostic } from '@eventide/catalog';
import { DiagnosticRef } from '../refs.ts';

DiagnosticRef.implement({
  description: 'A content problem met while reading or aligning the pages.',
  fields: (t) => ({
    ruleId: t.exposeString('id', { description: 'What kind of problem it is (`event-row-missing`). Stable.' }),
    message: t.string({
      description: 'What is there and what was expected.',
      resolve: (diagnostic) => formatDiagnostic(diagnostic, 'en'),
    }),
    locale: t.expose('locale', {
      description: 'The language concerned; null for a defect that all of them share.',
      type: 'Locale',
      nullable: true,
    }),
    segmentKey: t.exposeString('segmentKey', {
      description: 'Key of the text concerned; null where it concerns none in particular.',
      nullable: true,
    }),
    file: t.string({
      description: 'Name of the file; null where it concerns none in particular.',
      nullable: true,
      resolve: ({ place }) => place?.file,
    }),
    line: t.int({
      description: 'Line in the file, from 1; null without a file.',
      nullable: true,
      resolve: ({ place }) => place?.line,
    }),
    column: t.int({
      description: 'Column in the line, from 1, in UTF-16 code units; null without a file.',
      nullable: true,
      resolve: ({ place }) => place?.column,
    }),
  }),
});
