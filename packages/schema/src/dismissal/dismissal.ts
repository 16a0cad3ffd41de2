import type { Dismissal } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { FindingNode, SchemaContext } from '../context.ts';
import { FindingStatusRef } from '../finding/enums.ts';
import { AuthorRef } from '../people/author.ts';
import { FindingRef } from '../refs.ts';
import { loadersOf } from '../review/loaders.ts';
import { statusWith } from './status.ts';

export const DismissalReasonRef = builder.enumType('DismissalReason', {
  description: 'Why a finding is no problem, or none to be solved.',
  values: {
    FALSE_POSITIVE: { description: 'The text is right; the rule is not.' },
    INTENDED: { description: 'The texts differ on purpose.' },
    WONT_FIX: { description: 'True, but not worth a change.' },
    DUPLICATE: { description: 'Another finding says the same.' },
    OTHER: { description: 'Something else: the note says what, and has to be there.' },
  } as const,
});

export const DismissalRef = builder.objectRef<Dismissal>('Dismissal').implement({
  description: 'Someone has looked at a finding and waved it through.',
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint', { description: "The finding's." }),
    reason: t.expose('reason', { description: 'The reason.', type: DismissalReasonRef }),
    note: t.exposeString('note', { description: 'Why, in words; null where nothing was said.', nullable: true }),
    at: t.expose('at', { description: 'When.', type: 'DateTime' }),
    by: t.expose('by', { description: 'By whom.', type: AuthorRef }),
    version: t.exposeInt('version', { description: 'What a change has to name. Grows with every one.' }),
    expired: t.exposeBoolean('expired', {
      description: 'The text has changed since: it no longer counts, and the finding is open again.',
    }),
  }),
});

const dismissalOf = ({ finding, snapshot }: FindingNode, context: SchemaContext) =>
  loadersOf(context).dismissal.load({ catalog: snapshot.catalog.slug, fingerprint: finding.fingerprint });

builder.objectFields(FindingRef, (t) => ({
  status: t.field({
    description: 'What has become of it.',
    type: FindingStatusRef,
    resolve: async (node, _args, context) => statusWith(await dismissalOf(node, context)),
  }),
  dismissal: t.field({
    description: 'Who has dismissed it and why; null where nobody has. One that has expired is answered and says so.',
    type: DismissalRef,
    nullable: true,
    resolve: (node, _args, context) => dismissalOf(node, context),
  }),
}));
