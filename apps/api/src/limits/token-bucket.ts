import { BoundedCache } from '../http/bounded-cache.ts';

export interface Rate {
  /** Requests that a client may make at once, after a rest. */
  readonly burst: number;
  /** Requests a second that it may go on with. */
  readonly perSecond: number;
}

/** Clients that are remembered; one that is forgotten begins anew. */
const clientsMax = 50_000;

/**
 * A bucket of tokens for each client, which fills at a steady rate and is emptied by requests.
 * @returns How many seconds the client has to wait; 0: it may go on. Whoever is refused pays nothing for it.
 */
export function createTokenBuckets({ burst, perSecond }: Rate, now: () => number = () => performance.now() / 1_000) {
  const buckets = new BoundedCache<{ tokens: number; at: number }>({
    ...{ entries: clientsMax, size: clientsMax },
    sizeOf: () => 1,
  });
  return (client: string): number => {
    const at = now();
    const bucket = buckets.get(client) ?? { tokens: burst, at };
    bucket.tokens = Math.min(burst, bucket.tokens + (at - bucket.at) * perSecond);
    bucket.at = at;
    const wait = bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) / perSecond;
    if (wait === 0) bucket.tokens -= 1;
    buckets.set(client, bucket);
    return wait;
  };
}
