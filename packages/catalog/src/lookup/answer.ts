import type { CatalogEvent, DiagnosticCode, LookupMatch, LookupReason } from '../model.ts';

export type Target = LookupMatch['target'];

interface Details {
  readonly unambiguous?: boolean;
  readonly segmentKey?: string | null;
  readonly locale?: string | null;
  readonly understoodAs?: string | null;
}

export function eventTarget({ eventId }: Pick<CatalogEvent, 'eventId'>): Target {
  return { kind: 'EVENT', eventId };
}

export function codeTarget({ code }: Pick<DiagnosticCode, 'code'>): Target {
  return { kind: 'CODE', code };
}

export function match(target: Target, reason: LookupReason, score: number, details: Details = {}): LookupMatch {
  const { unambiguous = false, segmentKey = null, locale = null, understoodAs = null } = details;
  return { target, reason, score, unambiguous, segmentKey, locale, understoodAs };
}

function targetKey(target: Target): string {
  return target.kind === 'EVENT' ? `event/${target.eventId}` : `code/${target.code}`;
}

/** Each target once, with its best match; best first. Only a single answer is unambiguous. */
export function rank(matches: readonly LookupMatch[], limit: number): LookupMatch[] {
  const best = new Map<string, LookupMatch>();
  for (const candidate of matches) {
    const key = targetKey(candidate.target);
    const known = best.get(key);
    if (known === undefined || known.score < candidate.score) best.set(key, candidate);
  }
  const ranked = [...best.values()].sort((one, other) => other.score - one.score);
  const certain = ranked.filter(({ unambiguous }) => unambiguous);
  const answer = certain.length > 1 ? ranked.map((one) => ({ ...one, unambiguous: false })) : ranked;
  return answer.slice(0, limit);
}
