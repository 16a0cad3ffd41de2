import type { CatalogSnapshot, FindingIndex, FindingNode, MatrixCell, Review } from '../context.ts';
import { mqmSeverities } from './enums.ts';

interface GrowingIndex extends FindingIndex {
  /** @throws Error if a finding's rule is not among the rules of the review. */
  readonly add: (review: Review, snapshot: CatalogSnapshot) => void;
}

export function createFindingIndex(): GrowingIndex {
  const all: FindingNode[] = [];
  const byFingerprint = new Map<string, FindingNode>();
  const bySegment = new Map<string, FindingNode[]>();
  const byEvent = new Map<number, FindingNode[]>();
  const byCode = new Map<string, FindingNode[]>();
  const byConcept = new Map<string, FindingNode[]>();
  const matrix: MatrixCell[] = [];

  function add(review: Review, snapshot: CatalogSnapshot): void {
    const rules = new Map(review.rules.map((rule) => [rule.id, rule]));
    for (const [position, finding] of review.findings.entries()) {
      const rule = rules.get(finding.ruleId);
      if (!rule) throw new Error(`The review has a finding of "${finding.ruleId}", which is not among its rules.`);
      const segment = snapshot.segmentByKey.get(finding.segmentKey) ?? null;
      const keys = new Set(finding.places.map(({ segmentKey }) => segmentKey));
      const segments = [...keys].flatMap((key) => snapshot.segmentByKey.get(key) ?? []);
      const node: FindingNode = { kind: 'Finding', snapshot, finding, rule, position, segment, segments };
      all.push(node);
      byFingerprint.set(finding.fingerprint, node);
      append(byConcept, finding.concept, node);
      // A finding is on every text that it has a place in.
      for (const key of keys) append(bySegment, key, node);
      for (const eventId of new Set(segments.map((one) => one.segment.eventId))) append(byEvent, eventId, node);
      for (const code of new Set(segments.map((one) => one.segment.code))) append(byCode, code, node);
    }
    matrix.push(...matrixOf(review, snapshot));
  }

  return { all, byFingerprint, bySegment, byEvent, byCode, byConcept, matrix, add };
}

function append<K>(lists: Map<K, FindingNode[]>, key: K | null | undefined, node: FindingNode): void {
  if (key == null) return;
  const list = lists.get(key);
  if (list) list.push(node);
  else lists.set(key, [node]);
}

/** In the order of the rules, then of the locales, defects of the source first. */
function matrixOf({ findings, rules }: Review, { catalog }: CatalogSnapshot): readonly MatrixCell[] {
  return rules.flatMap(({ id }) =>
    [null, ...catalog.locales].flatMap((locale) => {
      const own = findings.filter((finding) => finding.ruleId === id && finding.locale === locale);
      const maxSeverity = mqmSeverities.findLast((severity) => own.some(({ mqmSeverity }) => mqmSeverity === severity));
      return maxSeverity === undefined ? [] : [{ ruleId: id, locale, count: own.length, maxSeverity }];
    }),
  );
}
