import { cookies } from 'next/headers';
import { cache } from 'react';
import { config } from '../config.mjs';
import { ApiUnavailable } from './api.ts';
import { passedOn } from './passed-on.ts';

const waitMs = 10_000;

/** What the sign-in part of the API has answered. */
export interface AuthAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Seconds to wait, where there have been too many attempts. */
  readonly waitSeconds: number | null;
  readonly cookies: readonly string[];
}

export interface SignInMethods {
  /** What the provider is called; null where there is none. */
  readonly provider: string | null;
  readonly readingIsOpen: boolean;
  /** Where people reach this client; the only place a provider sends them back to. */
  readonly webOrigin: string;
}

export const signInMethods = cache(async (): Promise<SignInMethods> => {
  const response = await call('/sign-in-methods', {});
  if (!response.ok) throw new ApiUnavailable(`The API answers with ${response.status}.`);
  return (await response.json()) as SignInMethods;
});

/**
 * Asks the sign-in part of the API in the name of whoever asked this server. Only after it is sure that the request came
 * from a page of ours: the API is told so.
 */
export async function askAuth(path: string, body?: Readonly<Record<string, unknown>>): Promise<AuthAnswer> {
  const { webOrigin } = await signInMethods();
  const response = await call(path, {
    headers: { origin: webOrigin, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const wait = response.headers.get('retry-after') ?? response.headers.get('x-retry-after');
  return {
    status: response.status,
    body: (text === '' ? null : (JSON.parse(text) as Record<string, unknown> | null)) ?? {},
    waitSeconds: wait === null ? null : Number(wait),
    cookies: response.headers.getSetCookie(),
  };
}

/** Lets the browser keep what the API wants it to keep. From a server action or a route handler. */
export async function keepCookies(answer: AuthAnswer): Promise<void> {
  const jar = await cookies();
  for (const cookie of answer.cookies) {
    const [pair = '', ...attributes] = cookie.split(/; */);
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
    const maxAge = attributes.map((attribute) => /^max-age=(\d+)$/i.exec(attribute)?.[1]).find(Boolean);
    const isSecure = attributes.some((attribute) => /^secure$/i.test(attribute));
    jar.set(name, decodeURIComponent(value), {
      ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
      ...(maxAge !== undefined && { maxAge: Number(maxAge) }),
    });
  }
}

async function call(path: string, init: { headers?: Record<string, string>; method?: string; body?: string }) {
  const inTheNameOf = await passedOn();
  try {
    return await fetch(`${config.apiUrl}/api/auth${path}`, {
      ...init,
      headers: { ...inTheNameOf, ...init.headers },
      cache: 'no-store',
      signal: AbortSignal.timeout(waitMs),
    });
  } catch (error) {
    throw new ApiUnavailable('The API does not answer.', { cause: error });
  }
}
