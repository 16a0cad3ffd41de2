import type { Locale } from '@eventide/catalog';
import type { MqmSeverity } from '@eventide/consistency';
import type { Suppression } from '../report/report.ts';
import { fingerprintKey, statuses, toolName } from '../sarif/names.ts';
import type { KnownFinding } from './known.ts';

/** Why a file is no baseline. NO_JSON: cut off, for instance. NO_REPORT: other JSON. NO_RUN: SARIF of other tools alone. */
export type BaselineFault = 'NO_JSON' | 'NO_REPORT' | 'NO_RUN';

export type BaselineRead =
  | { readonly kind: 'READ'; readonly findings: readonly KnownFinding[] }
  | { readonly kind: 'REFUSED'; readonly fault: BaselineFault };

type Fields = Readonly<Record<string, unknown>>;

/** Reads what `check` has written before, as SARIF or as JSON; SARIF may have been through other tools since. */
export function readBaseline(text: string): BaselineRead {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'REFUSED', fault: 'NO_JSON' };
  }
  const { runs, findings } = fieldsOf(json);
  if (Array.isArray(runs)) {
    const own = runs.map(fieldsOf).filter(({ tool }) => fieldsOf(fieldsOf(tool).driver).name === toolName);
    if (own.length === 0) return { kind: 'REFUSED', fault: 'NO_RUN' };
    const results = own.flatMap(({ results: list }) => (Array.isArray(list) ? list.map(fieldsOf) : []));
    return { kind: 'READ', findings: results.filter(isPresent).flatMap(ofSarif) };
  }
  if (!Array.isArray(findings)) return { kind: 'REFUSED', fault: 'NO_REPORT' };
  return { kind: 'READ', findings: findings.map(fieldsOf).flatMap(ofJson) };
}

/** What was gone then is not known: if it comes back, it is new. */
function isPresent({ baselineState }: Fields): boolean {
  return baselineState !== 'absent';
}

function ofSarif(result: Fields): KnownFinding[] {
  const properties = fieldsOf(result.properties);
  const partial = textOf(fieldsOf(result.partialFingerprints)[fingerprintKey]);
  const fingerprint = textOf(properties.fingerprint) ?? partial?.split(' ')[0] ?? null;
  if (fingerprint === null) return [];
  const message = fieldsOf(result.message);
  const [location] = Array.isArray(result.locations) ? (result.locations as readonly unknown[]) : [];
  const { artifactLocation, region } = fieldsOf(fieldsOf(location).physicalLocation);
  const uri = textOf(fieldsOf(artifactLocation).uri);
  return [
    {
      ...commonOf(properties),
      fingerprint,
      ruleId: textOf(result.ruleId) ?? '',
      messageId: textOf(message.id),
      message: textOf(message.text) ?? '',
      file: uri === null ? null : decoded(uri),
      line: numberOf(fieldsOf(region).startLine),
      suppressions: suppressionsOf(result.suppressions),
    },
  ];
}

function ofJson(finding: Fields): KnownFinding[] {
  const fingerprint = textOf(finding.fingerprint);
  if (fingerprint === null) return [];
  return [
    {
      ...commonOf(finding),
      fingerprint,
      ruleId: textOf(finding.ruleId) ?? '',
      messageId: textOf(finding.messageId),
      message: textOf(finding.message) ?? '',
      file: textOf(finding.file),
      line: numberOf(finding.line),
      suppressions: [],
    },
  ];
}

function commonOf({ catalog, mqmSeverity, locale, segmentKey }: Fields) {
  return {
    catalog: textOf(catalog),
    mqmSeverity: isSeverity(mqmSeverity) ? mqmSeverity : null,
    locale: typeof locale === 'string' || locale === null ? (locale satisfies Locale | null) : undefined,
    segmentKey: textOf(segmentKey),
  };
}

function suppressionsOf(list: unknown): readonly Suppression[] {
  if (!Array.isArray(list)) return [];
  return list.map((one): Suppression => {
    const { status = 'accepted', justification } = fieldsOf(one);
    const known = Object.entries(statuses).find(([, word]) => word === status);
    return {
      status: known === undefined ? 'UNDER_REVIEW' : (known[0] as Suppression['status']),
      justification: textOf(justification) ?? '',
    };
  });
}

function isSeverity(value: unknown): value is MqmSeverity {
  return ['neutral', 'minor', 'major', 'critical'].includes(value as string);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^file:\/\/(?=\/)/, '').replace(/^\/(?=[a-z]:\/)/i, ''));
  } catch {
    return uri;
  }
}
