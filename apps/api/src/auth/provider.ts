import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from '@eventide/contract';
import type { BetterAuthPlugin } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import type { ProviderSettings } from './settings.ts';

/** The provider's ID, in addresses (`/api/auth/callback/oidc`) and in the accounts it signs in. */
export const providerId = 'oidc';

const waitMsMax = 5_000;

type Claims = Readonly<Record<string, unknown>>;

/** What the provider has said in the course of a request. */
export const said = new AsyncLocalStorage<{ claims: Claims | null }>();

const discoveryUrl = ({ issuer }: ProviderSettings) => `${issuer}/.well-known/openid-configuration`;

const discovery = z.object({ issuer: z.string(), userinfo_endpoint: z.url().optional() });

/**
 * The provider as it describes itself; null while it does not answer: then people sign in by password, and it is asked
 * again later.
 */
export async function discoverProvider(settings: ProviderSettings): Promise<BetterAuthPlugin | null> {
  const described = await describe(settings);
  if (described === null) return null;
  return genericOAuth({
    config: [
      {
        providerId,
        name: settings.name,
        discoveryUrl: discoveryUrl(settings),
        clientId: settings.clientId,
        clientSecret: settings.clientSecret,
        scopes: ['openid', 'profile', 'email'],
        pkce: true,
        requireIdTokenVerification: true,
        getUserInfo: async ({ idToken, accessToken }) => {
          if (idToken === undefined) return null;
          // Verified by now: signature, issuer, audience and nonce.
          const claims = payloadOf(idToken);
          const more =
            claims.email === undefined ? await userInfo(described.userinfo_endpoint, accessToken) : undefined;
          // What the provider tells of somebody else is not mixed in.
          const all: Claims = more?.sub === claims.sub ? { ...more, ...claims } : claims;
          return userOf(all);
        },
      },
    ],
  });
}

async function describe(settings: ProviderSettings): Promise<z.output<typeof discovery> | null> {
  const answer = discovery.safeParse(await getJson(discoveryUrl(settings), {}));
  return answer.success ? answer.data : null;
}

async function userInfo(url: string | undefined, accessToken: string | undefined): Promise<Claims | undefined> {
  if (url === undefined || accessToken === undefined) return undefined;
  const answer = z
    .record(z.string(), z.unknown())
    .safeParse(await getJson(url, { authorization: `Bearer ${accessToken}` }));
  return answer.data;
}

async function getJson(url: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(waitMsMax) });
    return response.ok ? ((await response.json()) as unknown) : null;
  } catch {
    return null;
  }
}

function payloadOf(jwt: string): Claims {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Claims;
}

const words = z.string().trim().min(1);

/** Standard claims (OpenID Connect Core 1.0, 5.1). Microsoft has the address of many only as `preferred_username`. */
function userOf(claims: Claims) {
  const email = z.email().safeParse(claims.email).data ?? z.email().safeParse(claims.preferred_username).data;
  const id = words.safeParse(claims.sub).data;
  if (id === undefined || email === undefined) return null;
  const isVerified = claims.email_verified === true && claims.email === email;
  return { ...claims, id, sub: id, email, emailVerified: isVerified, name: words.safeParse(claims.name).data ?? email };
}

/** The role that a provider's claims give; null: roles are not given there. Somebody with none of them is a viewer. */
export function roleOf(claims: Claims, { roleClaim, roles }: ProviderSettings): Role | null {
  if (roles === null) return null;
  const claimed = claims[roleClaim];
  const values = Array.isArray(claimed) ? claimed : [claimed];
  const given = new Set(values.map((value) => (typeof value === 'string' ? roles.get(value) : undefined)));
  return given.has('admin') ? 'admin' : given.has('reviewer') ? 'reviewer' : 'viewer';
}
