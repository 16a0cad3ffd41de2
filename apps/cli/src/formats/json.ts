import { findingJson } from '@eventide/exchange';
import { askedLocales, type FindingFilter } from '../findings/filter.ts';
import { countFindings } from './counts.ts';
import type { CheckedCatalog, ReportFormat } from './format.ts';

/** Findings and statistics as one JSON object, in a fixed order; with a baseline, also what is gone. */
export const json: ReportFormat = ({ checked, filter, exchange, hasBaseline }) => {
  const printed = {
    findings: exchange.findings.map(findingJson),
    ...(hasBaseline ? { absent: exchange.absent } : {}),
    stats: statsJson(checked, filter),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
};

/** Of several catalogues, the statistics of each. The findings are those listed; a locale's score is that of all it has. */
function statsJson(checked: readonly CheckedCatalog[], filter: FindingFilter) {
  const statsOf = ({ catalog, findings, stats }: CheckedCatalog) => {
    const asked = askedLocales(catalog, filter);
    const locales = stats.locales.filter(({ locale }) => asked.includes(locale));
    return { ...stats, locales, findings: countFindings(findings) };
  };
  const [only, ...others] = checked;
  if (only && others.length === 0) return statsOf(only);
  const catalogs = checked.map((one) => ({ catalog: one.catalog.slug, ...statsOf(one) }));
  return { catalogs, findings: countFindings(checked.flatMap(({ findings }) => findings)) };
}
