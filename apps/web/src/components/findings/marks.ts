import { mqmSeverities } from '../text/marked-run.ts';
import type { MqmSeverity, ShownMark } from '../text/marked-run.ts';
import type { Finding, Marked } from './fragments.ts';

/**
 * What is to be marked in one text: the words of its own open findings and, to be lit when those of another text are pointed
 * at, the words that bear witness there.
 */
export function marksOf(
  findings: readonly (Marked & Partial<Pick<Finding, 'evidence'>>)[],
  { segmentKey, locale }: { readonly segmentKey: string; readonly locale: string },
): readonly ShownMark[] {
  return findings.filter(isOpen).flatMap((finding): readonly ShownMark[] => {
    const id = finding.fingerprint;
    const own = finding.places
      .filter((place) => place.segmentKey === segmentKey && place.locale === locale)
      .flatMap(({ span }): readonly ShownMark[] =>
        span === null ? [] : [{ ...span, id, as: 'FINDING', severity: finding.mqmSeverity, title: finding.message }],
      );
    const witnesses = (finding.evidence ?? [])
      .filter((one) => one.segmentKey === segmentKey && one.locale === locale)
      .flatMap(({ span }): readonly ShownMark[] => (span === null ? [] : [{ ...span, id, as: 'ALIGNED' }]));
    return [...own, ...witnesses];
  });
}

/** Whether one of its places is in the segment. */
export const isIn = (
  { places }: { readonly places: readonly { readonly segmentKey: string }[] },
  key: string,
): boolean => places.some(({ segmentKey }) => segmentKey === key);

/** Dismissed findings are looked at where they are listed, and nowhere else. */
export const isOpen = ({ status }: Pick<Finding, 'status'>): boolean => status === 'OPEN';

/** The worst of the severities; undefined where there is none. */
export function worstOf(findings: readonly Pick<Finding, 'mqmSeverity'>[]): MqmSeverity | undefined {
  return mqmSeverities.find((severity) => findings.some(({ mqmSeverity }) => mqmSeverity === severity));
}

/** The worst before the others; those as bad in the order they have. */
export const worstFirst = <One extends Pick<Finding, 'mqmSeverity'>>(findings: readonly One[]): readonly One[] =>
  mqmSeverities.flatMap((severity) => findings.filter(({ mqmSeverity }) => mqmSeverity === severity));

/** How many there are of each severity, worst first; none of a severity is left out. */
export function bySeverity(
  findings: readonly Pick<Finding, 'mqmSeverity'>[],
): readonly { readonly severity: MqmSeverity; readonly count: number }[] {
  return mqmSeverities
    .map((severity) => ({ severity, count: findings.filter(({ mqmSeverity }) => mqmSeverity === severity).length }))
    .filter(({ count }) => count > 0);
}
