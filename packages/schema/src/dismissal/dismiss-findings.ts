import { actorOf } from '../access/actor.ts';
import { builder } from '../builder.ts';
import { oneCatalogArgument, requireCatalog } from '../catalog/select.ts';
import { requireText } from '../errors/require-text.ts';
import { limits } from '../limits.ts';
import { textHashesOf } from '../review/text-hash.ts';
import { forgetLoaded } from '../review/loaders.ts';
import { DismissalResultRef, dismissalResult } from './conflict.ts';
import { DismissalReasonRef } from './dismissal.ts';
import { FindingInputRef, findingsOf } from './finding-input.ts';

builder.mutationField('dismissFindings', (t) =>
  t.field({
    description: 'Dismisses findings, all or none. Requires the role reviewer.',
    type: DismissalResultRef,
    authScopes: { reviewer: true },
    args: {
      catalog: t.arg.string(oneCatalogArgument),
      findings: t.arg({
        type: [FindingInputRef],
        required: true,
        description: `The findings, with the versions seen; at most ${limits.bulkSize}.`,
      }),
      reason: t.arg({ type: DismissalReasonRef, required: true, description: 'Why they need no correction.' }),
      note: t.arg.string({ description: 'A note on the reason; required if the reason is `OTHER`.' }),
    },
    resolve: async (_root, { catalog, findings, reason, note }, context) => {
      requireText('note', note ?? '', limits.noteLength);
      const { refused, found } = findingsOf(requireCatalog(context, catalog), findings);
      if (refused) return refused;
      const outcome = await context.store.dismissFindings({
        catalog,
        findings: found.map(({ node: { finding, segment }, version }) => ({
          fingerprint: finding.fingerprint,
          segmentKey: finding.segmentKey,
          locale: finding.locale,
          version,
          // An import may be committed that this snapshot does not include yet.
          ...(segment && { seen: textHashesOf(segment) }),
        })),
        reason,
        actor: actorOf(context),
        ...(note?.trim() && { note: note.trim() }),
      });
      forgetLoaded(context);
      return dismissalResult(
        outcome,
        found.map(({ node }) => node),
      );
    },
  }),
);
