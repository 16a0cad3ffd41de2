import { formatFinding } from '@eventide/consistency';
import type { ResolvedFinding } from '@eventide/contract';
import { builder } from '../builder.ts';
import { refusal } from '../errors/refusal.ts';
import { requireText } from '../errors/require-text.ts';
import { FindingStatusRef, MqmSeverityRef, mqmSeverities } from '../finding/enums.ts';
import { limits } from '../limits.ts';
import { requirePageSize } from '../paging/page.ts';
import { CatalogRef } from '../refs.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';

const ResolvedFindingRef = builder.objectRef<ResolvedFinding>('ResolvedFinding').implement({
  description: 'A finding of an earlier revision that the review no longer finds.',
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint', { description: 'As in `Finding.fingerprint`.' }),
    ruleId: t.exposeString('ruleId', { description: 'The rule that found it, as in `Rule.id`.' }),
    mqmSeverity: t.field({
      description: 'Severity of the finding.',
      type: MqmSeverityRef,
      resolve: (finding) => mqmSeverities.find((one) => one === finding.mqmSeverity) ?? 'neutral',
    }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment it was found in.' }),
    locale: t.expose('locale', {
      description: 'Locale it was found in; null for a defect of the source.',
      type: 'Locale',
      nullable: true,
    }),
    message: t.string({
      description: 'What was there. In English if an earlier version of Eventide recorded it.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: ({ ruleId, words }, { language }, context) =>
        'data' in words ? formatFinding({ ruleId, ...words }, messageLanguage(language, context)) : words.message,
    }),
    messageId: t.string({
      description: "Which of the rule's messages it was; null if an earlier version of Eventide recorded it.",
      nullable: true,
      resolve: ({ words }) => ('data' in words ? words.messageId : null),
    }),
    data: t.field({
      description:
        'What the message says about this case: an object of texts, numbers and lists of texts; null without `messageId`.',
      type: 'JSON',
      nullable: true,
      resolve: ({ words }) => ('data' in words ? words.data : null),
    }),
    status: t.field({ description: 'Always `RESOLVED`.', type: FindingStatusRef, resolve: () => 'RESOLVED' as const }),
    firstRevision: t.exposeInt('firstRevision', { description: 'Number of the first catalogue revision that had it.' }),
    resolvedRevision: t.exposeInt('resolvedRevision', {
      description: 'Number of the first catalogue revision without it.',
    }),
  }),
});

builder.objectField(CatalogRef, 'resolvedFindings', (t) =>
  t.field({
    description: 'Findings of earlier revisions that the review no longer finds, newest first.',
    type: [ResolvedFindingRef],
    args: {
      first: t.arg.int({ defaultValue: limits.defaultPageSize, description: 'How many to list at most; 0 to 100.' }),
      after: t.arg.string({
        description:
          '`fingerprint` of the last one seen, to list those after it. Refused with `BAD_CURSOR` if that finding is no longer resolved.',
      }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? limits.defaultPageSize }),
    resolve: async ({ catalog }, { first, after }, { store }) => {
      requirePageSize('first', first);
      requireText('after', after ?? '', limits.nameLength);
      const size = first ?? limits.defaultPageSize;
      if (size === 0) return [];
      const found = await store.resolvedFindings(catalog.slug, { first: size, ...(after != null && { after }) });
      if (found) return found;
      const message = 'Unexpected "after", expected the fingerprint of a finding that is resolved.';
      throw refusal('BAD_CURSOR', message, { argument: 'after' });
    },
  }),
);
