import { createHmac } from 'node:crypto';

interface Signed {
  /** The same for every attempt of a delivery. */
  readonly id: string;
  /** Seconds since 1970, of this attempt. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of one attempt (https://www.standardwebhooks.com): an HMAC-SHA-256 over ID, time and body, so that a receiver
 * knows who sent it, and can refuse what was sent before.
 * @param secret `whsec_` and the key in base64
 */
export function signatureHeaders(secret: string, { id, timestamp, body }: Signed): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}
