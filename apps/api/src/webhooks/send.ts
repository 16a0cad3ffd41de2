import { lookup as resolve } from 'node:dns/promises';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { DeliveryProblem } from '@eventide/contract';
import { isPublicAddress } from './public-address.ts';

/** How an attempt ended: with a status, whichever, or without. */
export type Sent =
  | { readonly kind: 'ANSWERED'; readonly statusCode: number }
  | {
      readonly kind: 'FAILED';
      readonly problem: Exclude<DeliveryProblem, 'STATUS' | 'SWITCHED_OFF'>;
      readonly detail: string;
    };

interface ToSend {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether addresses of this machine and of its network may be asked. */
  readonly allowPrivate: boolean;
  /** For everything, from the name's resolution to the status. */
  readonly timeMs: number;
}

class AddressRefused extends Error {}

/**
 * Posts a body once. The host's name is resolved once, each of its addresses is looked at, and the connection goes to one of
 * these and no other: a name that resolves to another address a moment later gains nothing. No redirect is followed, and of the
 * answer only the status is read.
 */
export async function send({ url, headers, body, allowPrivate, timeMs }: ToSend): Promise<Sent> {
  const signal = AbortSignal.timeout(timeMs);
  const address = new URL(url);
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
    agent: false,
    lookup: lookupOf(allowPrivate),
    signal,
  } as const;
  try {
    // `lookup` is not asked for an address that is a number already.
    const host = address.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) throw new AddressRefused(host);
    const request = address.protocol === 'https:' ? requestHttps(address, options) : requestHttp(address, options);
    return { kind: 'ANSWERED', statusCode: await statusOf(request, body, signal) };
  } catch (error) {
    if (signal.aborted) return { kind: 'FAILED', problem: 'TIMED_OUT', detail: `${timeMs / 1_000} s` };
    if (error instanceof AddressRefused) return { kind: 'FAILED', problem: 'ADDRESS_REFUSED', detail: error.message };
    return { kind: 'FAILED', problem: 'UNREACHABLE', detail: codeOf(error) };
  }
}

function statusOf(request: ClientRequest, body: string, signal: AbortSignal): Promise<number> {
  return new Promise((answered, failed) => {
    const stop = () => {
      failed(new Error('timed out'));
    };
    signal.addEventListener('abort', stop, { once: true });
    request.on('response', (response) => {
      signal.removeEventListener('abort', stop);
      answered(response.statusCode ?? 0);
      // Whatever else it says, and however much of it, is not waited for.
      response.destroy();
    });
    request.on('error', failed);
    request.end(body);
  });
}

/** Resolves as usual, and passes on nothing where one of the addresses is refused. */
function lookupOf(allowPrivate: boolean): LookupFunction {
  return (hostname, options, give) => {
    resolve(hostname, { ...options, all: true }).then(
      (addresses) => {
        const refused = allowPrivate ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
        const [first] = addresses;
        if (refused !== undefined) give(new AddressRefused(refused.address), '', 0);
        else if (options.all === true) give(null, addresses);
        else if (first === undefined) give(new Error('no address'), '', 0);
        else give(null, first.address, first.family);
      },
      (error: unknown) => {
        give(error as Error, '', 0);
      },
    );
  };
}

function codeOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  if (!(first instanceof Error)) return String(first);
  return 'code' in first ? String(first.code) : first.message.slice(0, 200);
}
