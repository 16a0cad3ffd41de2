import type { RulePolicy } from '@eventide/consistency';
import type { Config } from './config.ts';

/**
 * What the configuration decides about rules: by locale (`pt-BR`), else by language (`pt`), else for all (`*`). Undefined where it
 * decides nothing. What is said of the source, in no locale, follows what is said for all.
 */
export function policyOf({ rules }: Pick<Config, 'rules'>): RulePolicy | undefined {
  if (rules.size === 0) return undefined;
  return (ruleId, locale) => {
    const decisions = rules.get(ruleId);
    if (decisions === undefined) return null;
    const names = locale === null ? ['*'] : [locale, new Intl.Locale(locale).language, '*'];
    for (const name of names) {
      const decision = decisions.get(name);
      if (decision !== undefined) return decision;
    }
    return null;
  };
}
