import { type Answer, type Asked, refuse } from '../http/asked.ts';

/** `/health`: the process answers. `/ready`: send it requests. */
export const healthPaths: readonly string[] = ['/health', '/ready'];

/** @param unready Why requests should go elsewhere: running ones finish, or the store is away. Null: send them here. */
export async function answerHealth(asked: Asked, unready: () => Promise<string | null>): Promise<Answer> {
  if (asked.method !== 'GET') {
    const allow = { allow: 'GET, HEAD, OPTIONS' };
    return refuse(405, 'METHOD_NOT_ALLOWED', 'Only GET and HEAD are answered.', allow);
  }
  const reason = asked.path === '/health' ? null : await unready();
  return {
    status: reason === null ? 200 : 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...(reason !== null && { 'retry-after': '5' }) },
    body: `${reason ?? 'ok'}\n`,
  };
}
