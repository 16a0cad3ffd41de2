import type { Dismissal } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { FindingNode, SchemaContext } from '../context.ts';
import { FindingStatusRef } from '../finding/enums.ts';
import { AuthorRef } from '../people/author.ts';
import { FindingRef } from '../refs.ts';
import { loadersOf } from '../review/loaders.ts';
import { statusWith } from './status.ts';

export const DismissalReasonRef = builder.enumType('DismissalReason', {
  description: 'Why a finding needs no correction.',
  values: {
    FALSE_POSITIVE: { description: 'The text is right and the rule is wrong.' },
    INTENDED: { description: 'The texts differ on purpose.' },
    WONT_FIX: { description: 'The finding is right, but not worth a change.' },
    DUPLICATE: { description: 'Another finding reports the same problem.' },
    OTHER: { description: 'Another reason, given in the required note.' },
  } as const,
});

export const DismissalRef = builder.objectRef<Dismissal>('Dismissal').implement({
  description: "A reviewer's decision that a finding needs no correction.",
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint', { description: "The finding's fingerprint." }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment that the finding was in.' }),
    locale: t.expose('locale', {
      description: 'Locale that it was in; null for a defect of the source.',
      type: 'Locale',
      nullable: true,
    }),
    reason: t.expose('reason', { description: 'Why it needs no correction.', type: DismissalReasonRef }),
    note: t.exposeString('note', { description: 'Note on the reason; null if there is none.', nullable: true }),
    at: t.expose('at', { description: 'Time of the decision.', type: 'DateTime' }),
    by: t.expose('by', { description: 'Who decided.', type: AuthorRef }),
    version: t.exposeInt('version', {
      description: 'Grows with every change. A change has to name the version it is based on.',
    }),
    expired: t.exposeBoolean('expired', {
      description: 'True if the text has changed since, so that the finding is open again.',
    }),
  }),
});

const dismissalOf = ({ finding, snapshot }: FindingNode, context: SchemaContext) =>
  loadersOf(context).dismissal.load({ catalog: snapshot.catalog.slug, fingerprint: finding.fingerprint });

builder.objectFields(FindingRef, (t) => ({
  status: t.field({
    description: 'Whether the finding is open or dismissed.',
    type: FindingStatusRef,
    resolve: async (node, _args, context) => statusWith(await dismissalOf(node, context)),
  }),
  dismissal: t.field({
    description: 'The dismissal; null if there is none. Includes one that has expired: see `Dismissal.expired`.',
    type: DismissalRef,
    nullable: true,
    resolve: (node, _args, context) => dismissalOf(node, context),
  }),
}));
