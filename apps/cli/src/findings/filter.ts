import type { Locale } from '@eventide/catalog';
import type { Finding, MqmSeverity } from '@eventide/consistency';
import type { KnownFinding, ReportedCatalog } from '@eventide/exchange';
import { isAtLeast } from './severities.ts';

/** Which findings are asked for. */
export interface FindingFilter {
  /** None: all locales. */
  readonly locales: readonly Locale[];
  /** None: all rules. */
  readonly rules: readonly string[];
  readonly minSeverity: MqmSeverity;
}

/** The locales of a catalogue that are asked for, in its order. */
export function askedLocales({ locales }: ReportedCatalog, filter: FindingFilter): readonly Locale[] {
  return filter.locales.length === 0 ? locales : locales.filter((locale) => filter.locales.includes(locale));
}

/**
 * The findings that are asked for, in the same order. A defect that all locales share belongs to the source: it is among them
 * where the source is asked for, or every locale there is.
 */
export function narrowed(
  findings: readonly Finding[],
  catalog: ReportedCatalog,
  filter: FindingFilter,
): readonly Finding[] {
  const { rules, minSeverity } = filter;
  const locales: readonly (Locale | null)[] = askedLocales(catalog, filter);
  const withShared =
    locales.length === catalog.locales.length || (catalog.source !== null && locales.includes(catalog.source));
  return findings.filter(
    ({ locale, ruleId, mqmSeverity }) =>
      (locale === null ? withShared : locales.includes(locale)) &&
      (rules.length === 0 || rules.includes(ruleId)) &&
      isAtLeast(mqmSeverity, minSeverity),
  );
}

/** Whether a finding of an earlier check would be asked for, as far as its report tells. */
export function isAskedFor({ locale, ruleId, mqmSeverity }: KnownFinding, filter: FindingFilter): boolean {
  const { locales, rules, minSeverity } = filter;
  return (
    (locales.length === 0 || (typeof locale === 'string' && locales.includes(locale))) &&
    (rules.length === 0 || rules.includes(ruleId)) &&
    (mqmSeverity === null || isAtLeast(mqmSeverity, minSeverity))
  );
}
