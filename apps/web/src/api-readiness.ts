import { config } from './config.ts';

const waitMs = 2_000;
const trustedForMs = 1_000;

let lastReadyAt = -Infinity;

/**
 * Whether the API answers. A good answer is trusted for a second, so that pages asked for together ask once; a bad one
 * is not, so that the first request after a restart finds it.
 */
export async function isApiReady(): Promise<boolean> {
  if (performance.now() - lastReadyAt < trustedForMs) return true;
  try {
    const { status } = await fetch(`${config.apiUrl}/ready`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(waitMs),
    });
    if (status >= 500) return false;
  } catch {
    return false;
  }
  lastReadyAt = performance.now();
  return true;
}
