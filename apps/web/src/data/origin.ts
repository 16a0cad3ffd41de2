/**
 * The address this client is reached at: the one it was told (`EVENTIDE_WEB_ORIGIN`), else the request's. Headers of this name
 * that came with the request never get here (`src/server/requests.mjs`).
 */
export function originOf(headers: { readonly get: (name: string) => string | null }): string {
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim();
  const host = first('x-forwarded-host') ?? first('host') ?? 'localhost';
  return `${first('x-forwarded-proto') ?? 'http'}://${host}`;
}
