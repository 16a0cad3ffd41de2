import { conceptLimits, type TermRendering } from '@eventide/consistency';
import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { requireText } from '../errors/require-text.ts';
import { TermStateRef } from './enums.ts';
import { conceptResult, ConceptResultRef } from './outcome.ts';

builder.mutationField('setTermState', (t) =>
  t.field({
    description:
      'Prefers, admits or forbids one term of a concept of the term base. Of a locale that had another preferred term, that one is admitted then. A term that the concept does not have is added. Requires the role reviewer.',
    type: ConceptResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      id: t.arg.id({ required: true, description: 'As in `Concept.id`, of a concept of the term base.' }),
      version: t.arg.int({ required: true, description: 'As in `Concept.version`.' }),
      locale: t.arg({ type: 'Locale', required: true, description: 'Locale of the term.' }),
      term: t.arg.string({ required: true, description: 'The term.' }),
      state: t.arg({ type: TermStateRef, required: true, description: 'Whether it is to be used.' }),
    },
    resolve: async (_root, { catalog, id, version, ...given }, context) => {
      requireText('id', id, conceptLimits.id);
      requireText('term', given.term, conceptLimits.term);
      const snapshot = requireCatalog(context, catalog);
      const current = (await context.store.concepts(catalog)).find((one) => one.id === id) ?? null;
      const content = {
        definition: current?.definition ?? null,
        renderings: withState(current?.renderings ?? [], given),
      };
      // The store refuses a version that is no longer current: what was read here is what is changed.
      const edit = { catalog, id, version, content, actor: actorOf(context) };
      const outcome =
        current === null ? { kind: 'CONFLICT' as const, current: null } : await context.store.editConcept(edit);
      return conceptResult(outcome, { snapshot, path: 'id', conflict: 'CONFLICT' }, context);
    },
  }),
);

function withState(renderings: readonly TermRendering[], changed: TermRendering): readonly TermRendering[] {
  const others = renderings.filter(({ locale, term }) => locale !== changed.locale || term !== changed.term);
  const isReplaced = ({ locale, state }: TermRendering) =>
    changed.state === 'PREFERRED' && locale === changed.locale && state === 'PREFERRED';
  return [...others.map((one) => (isReplaced(one) ? { ...one, state: 'ADMITTED' as const } : one)), changed];
}
