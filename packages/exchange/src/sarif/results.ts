import type { Location, Region, Result } from 'sarif';
import type { KnownFinding } from '../baseline/known.ts';
import { correctionOf } from '../places/correction.ts';
import { type FindingPlace, lineAndColumn } from '../places/place.ts';
import { isAbsolute, uriOf } from '../report/addresses.ts';
import type { ReportedFinding, Suppression } from '../report/report.ts';
import { fingerprintKey, levels, statuses } from './names.ts';
import { argumentsOf } from './rules.ts';

/** Rules by their index in the run's list. */
export type RuleIndex = ReadonlyMap<string, number>;

export function resultJson(one: ReportedFinding, rules: RuleIndex): Result {
  const { catalog, finding, message, places, baselineState, suppressions } = one;
  const { ruleId, messageId, mqmSeverity, mqmType, locale, segmentKey, fingerprint, suggestion } = finding;
  const [own, ...others] = places.map((place, index) =>
    locationJson(place, finding.places[index]?.segmentKey ?? segmentKey),
  );
  const fixes = fixesOf(one);
  return {
    ...ruleJson(ruleId, rules),
    level: levels[mqmSeverity],
    message: { text: message, id: messageId, arguments: argumentsOf(message) },
    locations: own === undefined ? [] : [own],
    ...(others.length === 0 ? {} : { relatedLocations: others.map((place, index) => related(place, index, message)) }),
    ...(fixes.length === 0 ? {} : { fixes }),
    partialFingerprints: { [fingerprintKey]: [fingerprint, locale ?? '*', places[0]?.file ?? ''].join(' ') },
    ...(baselineState === null ? {} : { baselineState }),
    ...(suppressions === null ? {} : { suppressions: suppressions.map(suppressionJson) }),
    properties: {
      ...{ catalog: catalog.slug, locale, segmentKey, fingerprint, mqmSeverity, mqmType },
      data: finding.data,
      suggestion,
      evidence: finding.evidence.map(({ segmentKey: key, locale: of, text }) => ({
        segmentKey: key,
        locale: of,
        text,
      })),
    },
  };
}

/** A finding that is gone, where it was. */
export function absentJson(known: KnownFinding, rules: RuleIndex): Result {
  const { ruleId, mqmSeverity, message, messageId, file, line, fingerprint, locale, catalog, segmentKey } = known;
  return {
    ...ruleJson(ruleId, rules),
    level: levels[mqmSeverity ?? 'neutral'],
    message: { text: message, ...(messageId === null ? {} : { id: messageId, arguments: argumentsOf(message) }) },
    locations:
      file === null
        ? []
        : [{ physicalLocation: { artifactLocation: artifactOf(file), region: { startLine: line ?? 1 } } }],
    partialFingerprints: { [fingerprintKey]: [fingerprint, locale ?? '*', file ?? ''].join(' ') },
    baselineState: 'absent',
    properties: { catalog, locale: locale ?? null, segmentKey, fingerprint, mqmSeverity },
  };
}

function ruleJson(ruleId: string, rules: RuleIndex): Pick<Result, 'ruleId' | 'ruleIndex'> {
  const ruleIndex = rules.get(ruleId);
  return ruleIndex === undefined ? { ruleId } : { ruleId, ruleIndex };
}

/** Paths that do not begin at the root of a disk are those of the repository. */
export function artifactOf(file: string) {
  return isAbsolute(file) ? { uri: uriOf(file) } : { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
}

function locationJson(place: FindingPlace, segmentKey: string): Location {
  return {
    physicalLocation: { artifactLocation: artifactOf(place.file), region: regionJson(place) },
    logicalLocations: [{ fullyQualifiedName: segmentKey, kind: 'member' }],
  };
}

/** The flagged words; where there are none, the text as a whole. */
function regionJson({ line, column, end, text, spanText }: FindingPlace): Region {
  const region: Region = { startLine: line, startColumn: column };
  if (end !== null) return { ...region, endLine: end.line, endColumn: end.column, snippet: { text: spanText ?? '' } };
  if (text === null || spanText !== null || /[\r\n]/.test(text.markdown)) return region;
  return { ...region, endLine: line, endColumn: column + text.markdown.length, snippet: { text: text.markdown } };
}

function related(location: Location, index: number, text: string): Location {
  return { ...location, id: index + 1, message: { text } };
}

/** One fix of all places, where each can be corrected: half a correction would be a second inconsistency. */
function fixesOf({ finding, places, message }: ReportedFinding): NonNullable<Result['fixes']> {
  const { suggestion } = finding;
  if (suggestion === null) return [];
  const changes = places.map((place, index) => {
    const span = finding.places[index]?.span ?? null;
    const correction = span === null ? null : correctionOf(place, span, suggestion);
    if (correction === null || place.text === null) return null;
    const start = lineAndColumn(place.text, correction.span.start);
    const end = lineAndColumn(place.text, correction.span.end);
    return {
      artifactLocation: artifactOf(place.file),
      replacements: [
        {
          deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
          insertedContent: { text: correction.markdown },
        },
      ],
    };
  });
  if (changes.length === 0 || changes.includes(null)) return [];
  return [{ description: { text: message }, artifactChanges: changes.filter((change) => change !== null) }];
}

function suppressionJson({ status, justification }: Suppression) {
  return { kind: 'external' as const, status: statuses[status], justification };
}
