import type { ConceptOrigin } from '@eventide/contract';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import type { SchemaContext } from '../context.ts';
import { ConceptInputRef, contentOf, faultIn } from './concept-input.ts';
import { conceptRefused, conceptResult, ConceptResultRef } from './outcome.ts';
import { shareTerms } from './rows.ts';

interface Given {
  readonly catalog: string;
  readonly concept: Parameters<typeof contentOf>[0];
}

async function added(origin: ConceptOrigin, { catalog, concept }: Given, context: SchemaContext) {
  const snapshot = requireCatalog(context, catalog);
  const content = contentOf(concept);
  const fault = faultIn(content);
  if (fault !== null) return conceptRefused(fault);
  const outcome = await context.store.addConcept({
    ...{ catalog, origin, actor: actorOf(context), ...content },
    // Whoever writes a concept may mean another one by the same words.
    ...(origin === 'MINED' && { unless: (other) => shareTerms(content, other) }),
  });
  return conceptResult(outcome, { snapshot, path: 'concept', conflict: 'KNOWN' }, context);
}

builder.mutationFields((t) => ({
  promoteConcept: t.field({
    description:
      'Takes a mined concept into the term base, with the terms as they are given here. Refused with `KNOWN` if a concept there has the same terms in two locales. Requires the role reviewer.',
    type: ConceptResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      concept: t.arg({ type: ConceptInputRef, required: true, description: 'What the term base is to say of it.' }),
    },
    resolve: (_root, given, context) => added('MINED', given, context),
  }),
  addConcept: t.field({
    description: 'Writes a new concept into the term base. Requires the role reviewer.',
    type: ConceptResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      concept: t.arg({ type: ConceptInputRef, required: true, description: 'What the term base is to say of it.' }),
    },
    resolve: (_root, given, context) => added('WRITTEN', given, context),
  }),
}));
