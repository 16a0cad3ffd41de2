import type { CodeReference } from '@eventide/catalog';
import { builder } from '../builder.ts';
import type { CatalogSnapshot } from '../context.ts';
import { DiagnosticCodeRef } from '../refs.ts';

const ReferenceResolutionRef = builder.enumType('ReferenceResolution', {
  description: 'How a cited code was found in the table of codes.',
  values: {
    EXACT: { description: 'Declared as it is cited.' },
    ALIAS: { description: 'Declared under another spelling; `DiagnosticCode.documentedAs` has it.' },
    UNRESOLVED: { description: 'Not declared.' },
  } as const,
});

export const CodeReferenceRef = builder
  .objectRef<{ readonly reference: CodeReference; readonly snapshot: CatalogSnapshot }>('CodeReference')
  .implement({
    description: 'An event citing a diagnostic code.',
    fields: (t) => ({
      citedAs: t.string({
        description: 'The code as the table of events spells it.',
        resolve: ({ reference }) => reference.citedAs,
      }),
      resolution: t.field({
        description: 'How it was found in the table of codes.',
        type: ReferenceResolutionRef,
        resolve: ({ reference }) => reference.resolution,
      }),
      isGeneric: t.boolean({
        description: 'True where (nearly) every event cites it, so that it says nothing about this one.',
        resolve: ({ reference }) => reference.generic,
      }),
      code: t.field({
        description: 'The code that is meant; null where it is not declared.',
        type: DiagnosticCodeRef,
        nullable: true,
        resolve: ({ reference, snapshot }) =>
          reference.code === null ? null : snapshot.codeByCode.get(reference.code),
      }),
    }),
  });
