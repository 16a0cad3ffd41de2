import { conceptLimits } from '@eventide/consistency';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { requireText } from '../errors/require-text.ts';
import { ConceptInputRef, contentOf, faultIn } from './concept-input.ts';
import { conceptRefused, conceptResult, ConceptResultRef } from './outcome.ts';

builder.mutationFields((t) => {
  const args = {
    catalog: t.arg.string(oneCatalogArgument),
    id: t.arg.id({ required: true, description: 'As in `Concept.id`, of a concept of the term base.' }),
    version: t.arg.int({ required: true, description: 'As in `Concept.version`.' }),
  };
  return {
    editConcept: t.field({
      description: 'Replaces what the term base says of a concept. Requires the role reviewer.',
      type: ConceptResultRef,
      authScopes: { reviewer: true },
      args: {
        ...args,
        concept: t.arg({ type: ConceptInputRef, required: true, description: 'All of what it is to say.' }),
      },
      resolve: async (_root, { catalog, id, version, concept }, context) => {
        requireText('id', id, conceptLimits.id);
        const snapshot = requireCatalog(context, catalog);
        const content = contentOf(concept);
        const fault = faultIn(content);
        if (fault !== null) return conceptRefused(fault);
        const edit = { catalog, id, version, content, actor: actorOf(context) };
        const outcome = await context.store.editConcept(edit);
        return conceptResult(outcome, { snapshot, path: 'id', conflict: 'CONFLICT' }, context);
      },
    }),
    removeConcept: t.field({
      description: 'Removes a concept from the term base. Requires the role reviewer.',
      type: ConceptResultRef,
      authScopes: { reviewer: true },
      args,
      resolve: async (_root, { catalog, id, version }, context) => {
        requireText('id', id, conceptLimits.id);
        const snapshot = requireCatalog(context, catalog);
        const edit = { catalog, id, version, content: null, actor: actorOf(context) };
        const outcome = await context.store.editConcept(edit);
        return conceptResult(outcome, { snapshot, path: 'id', conflict: 'CONFLICT' }, context);
      },
    }),
  };
});
