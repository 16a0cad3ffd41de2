import { createHash, timingSafeEqual } from 'node:crypto';
import { isLoopback } from '../auth/client-address.ts';
import { type Answer, type Asked, headerOf, refuse } from '../http/asked.ts';
import type { Metrics } from '../observe/metrics.ts';

export const metricsPath = '/metrics';

/**
 * Metrics say what people ask and how often: for this machine itself, and for whoever has the token.
 * @param token Null: nobody else
 */
export async function answerMetrics(asked: Asked, { print }: Metrics, token: string | null): Promise<Answer> {
  if (asked.method !== 'GET') return refuse(405, 'METHOD_NOT_ALLOWED', 'Metrics are asked with GET.', { allow: 'GET' });
  if (!isLocal(asked) && !hasToken(asked, token)) {
    return refuse(403, 'FORBIDDEN', 'Metrics are for this machine, or for the token in EVENTIDE_METRICS_TOKEN.');
  }
  const { contentType, text } = await print();
  return { status: 200, headers: { 'content-type': contentType }, body: text };
}

/** A request that a proxy passes on is not this machine's own. */
function isLocal(asked: Asked): boolean {
  const isDirect = headerOf(asked, 'x-forwarded-for') === null && headerOf(asked, 'forwarded') === null;
  return isDirect && asked.remoteAddress !== null && isLoopback(asked.remoteAddress);
}

function hasToken(asked: Asked, token: string | null): boolean {
  if (token === null) return false;
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(headerOf(asked, 'authorization') ?? ''), hash(`Bearer ${token}`));
}
