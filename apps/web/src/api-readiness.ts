import { config } from './config.mjs';

const waitMsMax = 2_000;
const trustedForMs = 1_000;

let lastReadyAt = -Infinity;

/**
 * Whether the API answers; without its store it can still show what the pages say. A yes is trusted for a second, so that pages
 * requested together ask once; a no is not kept, so that the first request after a restart is served.
 */
export async function isApiReady(): Promise<boolean> {
  if (performance.now() - lastReadyAt < trustedForMs) return true;
  try {
    const { status } = await fetch(`${config.apiUrl}/health`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(waitMsMax),
    });
    if (status >= 500) return false;
  } catch {
    return false;
  }
  lastReadyAt = performance.now();
  return true;
}
