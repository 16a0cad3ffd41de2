import { fold, type Fault } from './fold.ts';
import { Fingerprints, formerFingerprints } from './identity.ts';
import { type Said, severityOf } from './merge.ts';
import type { Evidence, Finding, FindingPlace } from './model.ts';
import type { RuleInput } from './rule.ts';

/** What is said, as findings: equal faults are one, each with its places and its fingerprint. `said` is in source order. */
export function findingsOf(said: readonly Said[], input: RuleInput): Finding[] {
  const former = formerFingerprints(said, input);
  const fingerprints = new Fingerprints(input);
  return fold(said, input).map((fault): Finding => {
    const [{ rule, draft }] = fault.said;
    const { segmentKey, span, messageId, data, evidence } = draft;
    // What is wrong with the page that all were translated from is wrong in every locale.
    const locale = draft.locale === input.catalog.source ? null : draft.locale;
    const places = fault.places.map((place): FindingPlace => ({ ...place, locale }));
    const fingerprint = fingerprints.of(fault);
    const formerly = fault.said.flatMap((one) => former.get(one) ?? []);
    return {
      ruleId: rule.id,
      mqmSeverity: severityOf(fault.said[0]),
      mqmType: draft.mqmType ?? rule.mqmType,
      locale,
      segmentKey,
      messageId,
      data,
      span,
      places,
      evidence: evidence.filter((one) => !places.some((place) => isAt({ ...place, locale: draft.locale }, one))),
      suggestion: locale === null ? null : suggestionOf(fault, input),
      ...(draft.concept !== undefined && { concept: draft.concept }),
      fingerprint,
      formerFingerprints: formerly.every((one) => one === fingerprint) ? [] : formerly,
    };
  });
}

/** A place of the finding itself is no evidence of it. */
function isAt({ segmentKey, locale, span }: FindingPlace, evidence: Evidence): boolean {
  if (evidence.locale !== locale || evidence.segmentKey !== segmentKey) return false;
  return evidence.span === null || (evidence.span.start === span?.start && evidence.span.end === span.end);
}

/**
 * Null unless it changes text, and the same text at every place. What is missing between two words cannot be put in without
 * knowing the spaces around it: the message says it.
 */
function suggestionOf({ said: [{ draft }], places }: Fault, input: RuleInput): string | null {
  const { locale, suggestion } = draft;
  if (suggestion === undefined || locale === null) return null;
  const texts = new Set(
    places.map(({ segmentKey, span }) =>
      span === null ? undefined : input.row(segmentKey)?.cells.get(locale)?.text.slice(span.start, span.end),
    ),
  );
  const [text, ...others] = texts;
  return text === undefined || text === '' || text === suggestion || others.length > 0 ? null : suggestion;
}
