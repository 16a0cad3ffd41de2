import type { FindingPlace } from '../places/place.ts';
import type { ReportedFinding } from '../report/report.ts';

/** A finding as `check --format json` prints it. With a baseline or decisions, it says what they say of it. */
export function findingJson({ catalog, finding, message, places, baselineState, suppressions }: ReportedFinding) {
  const { ruleId, messageId, data, mqmSeverity, mqmType, locale, segmentKey, span, evidence, fingerprint } = finding;
  const [own] = places;
  return {
    catalog: catalog.slug,
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
    file: own?.file ?? '',
    line: own?.line ?? 1,
    column: own?.column ?? 1,
    spanText: own?.spanText ?? null,
    suggestion: finding.suggestion,
    places: finding.places.map((place, index) => placeJson(place, places[index])),
    ...(baselineState === null ? {} : { baselineState }),
    ...(suppressions === null ? {} : { suppressions }),
  };
}

function placeJson({ segmentKey, locale, span }: ReportedFinding['finding']['places'][number], place?: FindingPlace) {
  const { file = '', line = 1, column = 1, spanText = null } = place ?? {};
  return { segmentKey, locale, span, file, line, column, spanText };
}
