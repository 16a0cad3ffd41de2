import type { CodeReference } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CatalogSnapshot } from '../context.ts';
import { DiagnosticCodeRef } from '../refs.ts';

const ReferenceResolutionRef = builder.enumType('ReferenceResolution', {
  description: 'How a cited code was matched with the table of codes.',
  values: {
    EXACT: { description: 'The table has the code as cited.' },
    ALIAS: { description: 'The table has the code under another spelling: see `DiagnosticCode.documentedAs`.' },
    UNRESOLVED: { description: 'The table does not have the code.' },
  } as const,
});

export const CodeReferenceRef = builder
  .objectRef<{ readonly reference: CodeReference; readonly snapshot: CatalogSnapshot }>('CodeReference')
  .implement({
    description: 'A citation of a diagnostic code by an event.',
    fields: (t) => ({
      citedAs: t.string({
        description: 'The code as spelled in the table of events.',
        resolve: ({ reference }) => reference.citedAs,
      }),
      resolution: t.field({
        description: 'How it was matched with the table of codes.',
        type: ReferenceResolutionRef,
        resolve: ({ reference }) => reference.resolution,
      }),
      isGeneric: t.boolean({
        description: 'True if (nearly) every event cites the code, so that it says nothing specific about this one.',
        resolve: ({ reference }) => reference.generic,
      }),
      code: t.field({
        description: 'The cited code; null if the table of codes does not have it.',
        type: DiagnosticCodeRef,
        nullable: true,
        resolve: ({ reference, snapshot }) =>
          reference.code === null ? null : snapshot.codeByCode.get(reference.code),
      }),
    }),
  });
