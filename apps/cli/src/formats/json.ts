import type { Finding } from '@eventide/consistency';
import { askedLocales, type FindingFilter } from '../findings/filter.ts';
import { createPlaceOf, type FindingPlace, type PlaceOf } from '../findings/place.ts';
import { countFindings } from './counts.ts';
import type { CheckedCatalog, ReportFormat } from './format.ts';

/** Findings and statistics as one JSON object, in a fixed order. */
export const json: ReportFormat = ({ checked, filter, messageOf }) => {
  const findings = checked.flatMap(({ catalog, findings }) => {
    const placeOf = createPlaceOf(catalog);
    return findings.map((finding) => findingJson(catalog.slug, finding, messageOf(finding), placeOf));
  });
  return `${JSON.stringify({ findings, stats: statsJson(checked, filter) }, null, 2)}\n`;
};

function findingJson(catalog: string, finding: Finding, message: string, placeOf: PlaceOf) {
  const { ruleId, messageId, data, mqmSeverity, mqmType, locale, segmentKey, span, evidence, fingerprint } = finding;
  const { file, line, column, spanText } = placeOf(finding);
  return {
    catalog,
    ruleId,
    messageId,
    data,
    mqmSeverity,
    mqmType,
    locale,
    segmentKey,
    message,
    span,
    evidence,
    fingerprint,
    file,
    line,
    column,
    spanText,
    suggestion: finding.suggestion,
    places: finding.places.map((place) => placeJson(place, placeOf(place))),
  };
}

function placeJson({ segmentKey, locale, span }: Finding['places'][number], place: FindingPlace) {
  const { file, line, column, spanText } = place;
  return { segmentKey, locale, span, file, line, column, spanText };
}

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
