import type { ImportStep } from '@eventide/contract';
import { builder } from '../builder.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';

const PhaseRef = builder.enumType('ImportPhase', {
  description: 'What an import is at.',
  values: {
    READING: { description: 'Reading the files; counted in files.' },
    ALIGNING: { description: 'Comparing with what is there.' },
    WRITING: { description: 'Writing; counted in texts.' },
    DONE: { description: 'Over. The answer of `importDocuments` says with which result.' },
  } as const,
});

const StepRef = builder.objectRef<ImportStep>('ImportProgress').implement({
  description: 'How far an import has come.',
  fields: (t) => ({
    phase: t.expose('phase', { description: 'What it is at.', type: PhaseRef }),
    done: t.exposeInt('done', { description: 'How much of the phase is done.' }),
    total: t.exposeInt('total', { description: 'How much there is to do in the phase.' }),
  }),
});

builder.subscriptionField('importProgress', (t) =>
  t.field({
    description:
      'How an import gets on. Ends with `DONE`. To be asked before the import begins, of whichever server. For administrators.',
    type: StepRef,
    authScopes: { admin: true },
    args: { importId: t.arg.id({ required: true, description: 'As given to `importDocuments`.' }) },
    subscribe: (_root, { importId }, { imports }) => {
      requireText('importId', importId, limits.nameLength);
      return imports.follow(importId);
    },
    resolve: (step) => step,
  }),
);
