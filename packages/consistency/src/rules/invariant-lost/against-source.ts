import { type PairFault, pairTokenFaults } from '../../analysis/pairs/token-faults.ts';
import { evidenceFrom } from '../../evidence.ts';
import type { Draft as RuleDraft, MqmSeverity } from '../../model.ts';
import type { RuleInput } from '../../rule.ts';

type Draft = RuleDraft<'lost' | 'changed' | 'link-changed'>;

/** What a text of the source has and its translation lacks, or has as another token. */
export function* lostAgainstSource(input: RuleInput): Generator<Draft> {
  for (const fault of input.analyse(pairTokenFaults)) {
    const { expected, found, kind, span, row, pair } = fault;
    if (expected === null) continue;
    const locales = [pair.source.locale];
    const common = {
      locale: pair.target.locale,
      segmentKey: row.segmentKey,
      subject: expected,
      span,
      mqmSeverity: severityOf(fault, input),
      evidence: evidenceFrom(row, locales),
    };
    if (found === null) yield { ...common, messageId: 'lost', data: { kind, expected, locales } };
    else if (kind === 'LINK')
      yield { ...common, mqmType: 'Accuracy/Mistranslation', messageId: 'link-changed', data: { expected, locales } };
    else
      yield {
        ...common,
        mqmType: 'Accuracy/Mistranslation',
        messageId: 'changed',
        data: { kind, found, expected, locales },
        ...(span === null ? {} : { suggestion: expected }),
      };
  }
}

/** A link may have been rewritten since the version of the source that the page was translated from. */
function severityOf({ kind, pair }: PairFault, { catalog }: RuleInput): MqmSeverity {
  if (kind === 'LINK' && (catalog.documents.get(pair.target.locale)?.provenance.sourceVersion ?? null) !== null)
    return 'neutral';
  return kind === 'TAG' || kind === 'CODE_SPAN' ? 'minor' : 'major';
}
