import { ApiUnavailable } from '../data/api.ts';

/** A text for everybody who asks, kept by nobody for longer than an hour. */
export const answerWith = (text: string, type: string): Response =>
  new Response(text, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' },
  });

/** The answer, or 503 while the API is away: crawlers then come back, and take nothing as allowed or gone. */
export async function answeredOr503(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ApiUnavailable)) throw error;
    return new Response('The API does not answer.\n', { status: 503, headers: { 'retry-after': '5' } });
  }
}
