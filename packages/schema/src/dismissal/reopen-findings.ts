import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { limits } from '../limits.ts';
import { forgetLoaded } from '../review/loaders.ts';
import { DismissalResultRef, dismissalResult } from './conflict.ts';
import { FindingInputRef, findingsOf } from './finding-input.ts';

builder.mutationField('reopenFindings', (t) =>
  t.field({
    description: 'Reopens dismissed findings, all or none. Requires the role reviewer.',
    type: DismissalResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      findings: t.arg({
        type: [FindingInputRef],
        required: true,
        description: `The findings, with the versions seen; at most ${limits.bulkSize}.`,
      }),
    },
    resolve: async (_root, { catalog, findings }, context) => {
      const { refused, found } = findingsOf(requireCatalog(context, catalog), findings);
      if (refused) return refused;
      const outcome = await context.store.reopenFindings({
        catalog,
        findings: found.map(({ node, version }) => ({ fingerprint: node.finding.fingerprint, version })),
        actor: actorOf(context),
      });
      forgetLoaded(context);
      return dismissalResult(
        outcome,
        found.map(({ node }) => node),
      );
    },
  }),
);
