import es from '#messages/es.json' with { type: 'json' };
import it from '#messages/it.json' with { type: 'json' };
import ptPT from '#messages/pt-PT.json' with { type: 'json' };
import ru from '#messages/ru.json' with { type: 'json' };
import sv from '#messages/sv.json' with { type: 'json' };
import { formatById, MessageDataError, type Wording } from '@eventide/catalog';
import type { Finding } from './model.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.generated.ts';

/** The messages, summaries and reasons of all rules, by `<rule id>/<message id>`, `/summary` and `/why`. */
export const wording: Wording = {
  english: Object.fromEntries(rules.flatMap(patternsOf)),
  translations: { es, it, 'pt-PT': ptPT, ru, sv },
};

function patternsOf({ id, summary, why, messages }: Rule): (readonly [id: string, pattern: string])[] {
  return Object.entries({ ...messages, summary, why }).map(([name, pattern]) => [`${id}/${name}`, pattern]);
}

/** What a finding is put into words from; a stored finding has it too. */
export type Worded = Pick<Finding, 'ruleId' | 'messageId' | 'data'>;

/**
 * The message of a finding in the language of a BCP 47 tag, in English where there is no translation. A finding that an
 * earlier version stored and this one has no message for is described by its rule's summary, or by the rule's id where the
 * rule no longer exists.
 */
export function formatFinding({ ruleId, messageId, data }: Worded, language: string): string {
  for (const [id, values] of [
    [`${ruleId}/${messageId}`, data],
    [`${ruleId}/summary`, {}],
  ] as const) {
    if (!(id in wording.english)) continue;
    try {
      return formatById(wording, id, values, language);
    } catch (error) {
      if (!(error instanceof MessageDataError)) throw error;
    }
  }
  return ruleId;
}

/** What a rule flags and why, in the language of a BCP 47 tag; in English where there is no translation. */
export function formatRule({ id }: Pick<Rule, 'id'>, language: string): { summary: string; why: string } {
  return {
    summary: formatById(wording, `${id}/summary`, {}, language),
    why: formatById(wording, `${id}/why`, {}, language),
  };
}
