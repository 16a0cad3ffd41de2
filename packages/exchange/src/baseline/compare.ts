import type { Finding } from '@eventide/consistency';
import type { BaselineState, ReportedCatalog } from '../report/report.ts';
import type { KnownFinding } from './known.ts';

export interface Comparison {
  readonly stateOf: (finding: Finding) => BaselineState;
  /** What the baseline knows of a finding; null where it is new. */
  readonly knownAs: (finding: Finding) => KnownFinding | null;
  /** What is no longer found in the catalogues that were checked. */
  readonly absent: readonly KnownFinding[];
}

/**
 * Compares everything that a check found with a baseline. Findings are known by their fingerprints, those that earlier versions
 * gave them included. Each entry of the baseline is one finding: of two that are equal, the second is new if the baseline has
 * one. A catalogue may be called otherwise by now: what no catalogue of that name has is looked for in the others.
 */
export function compare(
  checked: readonly { readonly catalog: ReportedCatalog; readonly findings: readonly Finding[] }[],
  baseline: readonly KnownFinding[],
): Comparison {
  const left = new Set(baseline);
  const byFingerprint = groupedByFingerprint(baseline);
  const known = new Map<Finding, KnownFinding>();
  const take = (finding: Finding, fits: (entry: KnownFinding) => boolean): void => {
    if (known.has(finding)) return;
    for (const fingerprint of [finding.fingerprint, ...finding.formerFingerprints]) {
      const found = byFingerprint.get(fingerprint)?.filter((entry) => left.has(entry) && fits(entry)) ?? [];
      const [first] = found;
      if (first === undefined) continue;
      known.set(finding, first);
      left.delete(first);
      // What were several findings once is one now.
      if (fingerprint !== finding.fingerprint) for (const entry of found) left.delete(entry);
    }
  };
  for (const { catalog, findings } of checked)
    for (const finding of findings) take(finding, (entry) => entry.catalog === catalog.slug);
  for (const { findings } of checked) for (const finding of findings) take(finding, () => true);
  const slugs = new Set(checked.map(({ catalog }) => catalog.slug));
  const files = new Set(checked.flatMap(({ catalog }) => Array.from(catalog.documents.values(), ({ file }) => file)));
  return {
    stateOf: (finding) => {
      const entry = known.get(finding);
      return entry === undefined ? 'new' : isSame(entry, finding) ? 'unchanged' : 'updated';
    },
    knownAs: (finding) => known.get(finding) ?? null,
    absent: baseline.filter(
      (entry) =>
        left.has(entry) &&
        ((entry.catalog !== null && slugs.has(entry.catalog)) || (entry.file !== null && files.has(entry.file))),
    ),
  };
}

function isSame({ mqmSeverity, messageId }: KnownFinding, finding: Finding): boolean {
  return (
    (mqmSeverity === null || mqmSeverity === finding.mqmSeverity) &&
    (messageId === null || messageId === finding.messageId)
  );
}

function groupedByFingerprint(entries: readonly KnownFinding[]): ReadonlyMap<string, readonly KnownFinding[]> {
  const groups = new Map<string, KnownFinding[]>();
  for (const entry of entries) {
    const group = groups.get(entry.fingerprint);
    if (group === undefined) groups.set(entry.fingerprint, [entry]);
    else group.push(entry);
  }
  return groups;
}
