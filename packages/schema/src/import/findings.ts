import type { Finding } from '@eventide/consistency';
import { formatFinding } from '@eventide/consistency';
import type { ImportPlan } from '@eventide/contract';
import { builder } from '../builder.ts';
import type { SchemaContext } from '../context.ts';
import { FacetCountRef } from '../facet/facet.ts';
import { mqmSeverities, MqmSeverityRef, severityName } from '../finding/enums.ts';
import { limits } from '../limits.ts';
import { messageLanguage, messageLanguageArgument } from '../text/message-language.ts';

/** How the findings of a catalogue would change. Both lists are worst first, those alike in source order. */
export interface FindingChanges {
  readonly appearing: readonly Finding[];
  readonly resolved: readonly Finding[];
}

const ImportFindingRef = builder.objectRef<Finding>('ImportFinding').implement({
  description: 'A finding that an import would bring or end.',
  fields: (t) => ({
    fingerprint: t.exposeString('fingerprint', { description: 'As in `Finding.fingerprint`.' }),
    ruleId: t.exposeString('ruleId', { description: 'As in `Rule.id`.' }),
    mqmSeverity: t.expose('mqmSeverity', { description: 'Severity of the finding.', type: MqmSeverityRef }),
    segmentKey: t.exposeString('segmentKey', { description: 'Key of the segment it is in.' }),
    locale: t.expose('locale', {
      description: 'Locale it is in; null for a defect of the source.',
      type: 'Locale',
      nullable: true,
    }),
    message: t.string({
      description: 'What is there, what the other languages have, and what to do.',
      args: { language: t.arg.string(messageLanguageArgument) },
      resolve: (finding, { language }, context) => formatFinding(finding, messageLanguage(language, context)),
    }),
  }),
});

const sample = { field: 1, multiplier: 20 } as const;

export const ImportFindingsRef = builder.objectRef<FindingChanges>('ImportFindings').implement({
  description: 'How an import would change the findings of a catalogue.',
  fields: (t) => ({
    appearing: t.int({
      description: 'Number of findings that the import would bring.',
      resolve: ({ appearing }) => appearing.length,
    }),
    resolved: t.int({
      description: 'Number of findings that the import would end.',
      resolve: ({ resolved }) => resolved.length,
    }),
    appearingBySeverity: t.field({
      description: 'The findings that the import would bring, counted by severity, worst first.',
      type: [FacetCountRef],
      resolve: ({ appearing }) => countsOf(appearing),
    }),
    resolvedBySeverity: t.field({
      description: 'The findings that the import would end, counted by severity, worst first.',
      type: [FacetCountRef],
      resolve: ({ resolved }) => countsOf(resolved),
    }),
    appearingFindings: t.field({
      description: `The findings that the import would bring, worst first, those alike in source order; at most ${limits.listSize} of them.`,
      type: [ImportFindingRef],
      complexity: sample,
      resolve: ({ appearing }) => appearing.slice(0, limits.listSize),
    }),
    resolvedFindings: t.field({
      description: `The findings that the import would end, worst first, those alike in source order; at most ${limits.listSize} of them.`,
      type: [ImportFindingRef],
      complexity: sample,
      resolve: ({ resolved }) => resolved.slice(0, limits.listSize),
    }),
  }),
});

/** Null if the current revision has not been reviewed yet, or the review of the next one fails. */
export async function findingsOf(
  { catalog, after }: Pick<ImportPlan, 'catalog' | 'after'>,
  { catalogs, reviewOf }: Pick<SchemaContext, 'catalogs' | 'reviewOf'>,
): Promise<FindingChanges | null> {
  if (after === null) return { appearing: [], resolved: [] };
  const current = catalogs.get(catalog);
  if (current && (!current.reviewIsCurrent || current.review === null)) return null;
  const next = await reviewOf(after);
  return next && compareFindings(current?.review?.findings ?? [], next);
}

/** A finding is the same if its fingerprint is: that of one whose text is edited elsewhere stays as it is. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  const was = new Set(before.map(({ fingerprint }) => fingerprint));
  const is = new Set(after.map(({ fingerprint }) => fingerprint));
  return {
    appearing: worstFirst(after.filter(({ fingerprint }) => !was.has(fingerprint))),
    resolved: worstFirst(before.filter(({ fingerprint }) => !is.has(fingerprint))),
  };
}

const ranks = mqmSeverities.toReversed();

/** Only the first of a long list are shown: a critical finding must be among them. */
function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => ranks.indexOf(one.mqmSeverity) - ranks.indexOf(other.mqmSeverity));
}

function countsOf(findings: readonly Finding[]) {
  return ranks.map((severity) => ({
    value: severityName(severity),
    count: findings.filter(({ mqmSeverity }) => mqmSeverity === severity).length,
  }));
}
