import type { ImportStep } from '@eventide/contract';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';

const PhaseRef = builder.enumType('ImportPhase', {
  description: 'Phase of an import.',
  values: {
    READING: { description: 'Reading the files. Counted in files.' },
    ALIGNING: { description: 'Comparing them with the current pages.' },
    WRITING: { description: 'Writing to the store. Counted in texts.' },
    DONE: { description: 'Finished. `importDocuments` returns the result.' },
  } as const,
});

const StepRef = builder.objectRef<ImportStep>('ImportProgress').implement({
  description: 'Progress of an import.',
  fields: (t) => ({
    phase: t.expose('phase', { description: 'The current phase.', type: PhaseRef }),
    done: t.exposeInt('done', { description: 'How much of the phase is done.' }),
    total: t.exposeInt('total', { description: 'How much there is to do in the phase.' }),
  }),
});

builder.subscriptionField('importProgress', (t) =>
  t.field({
    description:
      'Progress of an import, by any server. Subscribe before the import begins; ends after `DONE`. Requires the role administrator.',
    type: StepRef,
    authScopes: { admin: true },
    args: { importId: t.arg.id({ required: true, description: 'As passed to `importDocuments`.' }) },
    subscribe: (_root, { importId }, { imports }) => {
      requireText('importId', importId, limits.nameLength);
      return imports.follow(importId);
    },
    resolve: (step) => step,
  }),
);
