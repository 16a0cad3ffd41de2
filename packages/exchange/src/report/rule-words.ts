import type { MqmSeverity, Rule } from '@eventide/consistency';

/** A rule in the language of a report. */
export interface RuleWords {
  readonly id: string;
  /** An MQM error type, `Accuracy/Omission`. */
  readonly mqmType: string;
  readonly mqmSeverity: MqmSeverity;
  readonly summary: string;
  readonly why: string;
  readonly messageIds: readonly string[];
}

/** The rules with their words. `wordsOf` is `formatRule` of the review, in one language. */
export function ruleWords(
  rules: readonly Rule[],
  wordsOf: (rule: Rule) => { readonly summary: string; readonly why: string },
): readonly RuleWords[] {
  return rules.map((rule) => {
    const { id, mqmType, mqmSeverity, messages } = rule;
    return { id, mqmType, mqmSeverity, ...wordsOf(rule), messageIds: Object.keys(messages) };
  });
}
