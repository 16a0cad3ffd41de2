import { createHash } from 'node:crypto';
import type { Viewer } from '@eventide/contract';
import { schema, StoreError, type Database, type PeopleStore } from '@eventide/store';
import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Logger } from 'pino';
import { z } from 'zod';
import { networkOf } from './client-address.ts';
import { oneTimeLinks, signInMethods } from './one-time-link.ts';
import { discoverProvider, providerId, roleOf, said } from './provider.ts';
import type { AuthSettings } from './settings.ts';
import { notingSeen } from './last-seen.ts';
import { cookiePrefix, createViewerOf, type ViewerOf } from './viewer.ts';

export const basePath = '/api/auth';

/** The header in which better-auth is told the client's address; what a client sends in it is dropped. */
export const clientHeader = 'x-eventide-client';

/** Everything else that better-auth could do is not there. */
const open = [
  '/sign-in-methods',
  '/sign-in/email',
  '/sign-in/social',
  `/callback/${providerId}`,
  '/one-time-link/look',
  '/one-time-link/accept',
  '/get-session',
  '/sign-out',
  '/list-sessions',
  '/revoke-session',
  '/revoke-other-sessions',
  '/change-password',
].map((path) => basePath + path);

const days = 86_400;
const minuteMs = 60_000;

/** How often somebody may try to sign in to one account from one address: others' tries lock nobody out. */
const attemptsOnAccount = { max: 10, windowMs: 15 * minuteMs };

const providerIsAskedAgainAfterMs = 10_000;

interface Parts {
  readonly settings: AuthSettings;
  /** What cookies are signed with. */
  readonly secret: string;
  readonly database: Database;
  readonly people: PeopleStore;
  readonly logger: Logger;
}

export interface Auth {
  /** Answers what is below `/api/auth/`. */
  readonly handler: (request: Request) => Promise<Response>;
  readonly viewerOf: ViewerOf;
}

/** Sign-in, on the store's own database. */
export async function createAuth(parts: Parts): Promise<Auth> {
  const { settings, logger, people } = parts;
  let provider = settings.provider && (await discoverProvider(settings.provider));
  let auth = build(parts, provider);
  let askedAt = performance.now();
  if (settings.provider && !provider)
    logger.warn({ issuer: settings.provider.issuer }, 'sign-in provider does not answer');

  /** A provider that was away when it was asked last may be back. */
  const withProvider = async () => {
    if (!settings.provider || provider || performance.now() - askedAt < providerIsAskedAgainAfterMs) return;
    askedAt = performance.now();
    provider = await discoverProvider(settings.provider);
    if (provider) auth = build(parts, provider);
  };

  const sessionOf = async (cookie: string): Promise<Omit<Viewer, 'via'> | null> => {
    const headers = new Headers({ cookie });
    try {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found && viewerFields.parse(found.user);
    } catch (error) {
      // better-auth says no more than that it could not.
      throw new StoreError('UNAVAILABLE', 'The session could not be read.', { cause: error });
    }
  };

  return {
    handler: async (request) => {
      const { pathname } = new URL(request.url);
      if (!open.includes(pathname)) {
        return Response.json({ code: 'NOT_FOUND', message: `Nothing at ${pathname}.` }, { status: 404 });
      }
      try {
        if (pathname === `${basePath}/sign-in/social` || pathname === `${basePath}/sign-in-methods`) {
          await withProvider();
        }
        return await said.run({ claims: null }, () => auth.handler(request));
      } catch (error) {
        // What is thrown here would be answered as it is, stack and all.
        logger.error({ err: error, path: pathname }, 'sign-in failed');
        const answer = { code: 'UNAVAILABLE', message: 'Sign-in does not answer. Try again later.' };
        return Response.json(answer, { status: 503, headers: { 'retry-after': '5' } });
      }
    },
    viewerOf: notingSeen(createViewerOf({ sessionOf, people }), people),
  };
}

const viewerFields = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['viewer', 'reviewer', 'admin']),
});

function build({ settings, secret, database, people, logger }: Parts, provider: BetterAuthPlugin | null) {
  return betterAuth({
    appName: 'Eventide',
    baseURL: settings.webOrigin,
    basePath,
    secret,
    trustedOrigins: [settings.webOrigin],
    database: drizzleAdapter(database, { provider: 'pg', schema, transaction: true }),
    telemetry: { enabled: false },
    logger: {
      // Messages only: what comes with them may hold what is nobody's business.
      log: (level, message) => {
        logger[level === 'error' ? 'warn' : 'debug']({ auth: message }, 'sign-in');
      },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      additionalFields: { role: { type: 'string', input: false, required: false, defaultValue: 'viewer' } },
      // Called whatever the provider's word leads to: a new person, a link to one who is known, or one who returns.
      validateUserInfo: ({ source }) => {
        const store = said.getStore();
        if (store) store.claims = source.oauth?.profile ?? null;
      },
    },
    account: {
      // Only where the provider has verified the address, and somebody here has vouched for it.
      accountLinking: { enabled: true, trustedProviders: [] },
      updateAccountOnSignIn: false,
    },
    // A provider's tokens are for signing in, and that has been done.
    databaseHooks: {
      account: {
        create: {
          before: (account) =>
            Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
    },
    session: { expiresIn: 14 * days, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: {
        // Reading. The first would fall under what better-auth has for everything that begins with "/sign-in".
        ...{ '/sign-in-methods': false, '/get-session': false, '/list-sessions': false },
        '/sign-in/email': { window: 60, max: 30 },
        '/sign-in/social': { window: 60, max: 60 },
        '/one-time-link/*': { window: 60, max: 30 },
        '/change-password': { window: 60, max: 10 },
      },
      customStorage: {
        consume: async (key, { max, window }) => {
          const waitMs = await people.attempt(key, { max, windowMs: window * 1_000 });
          return { allowed: waitMs === 0, retryAfter: waitMs === 0 ? null : Math.ceil(waitMs / 1_000) };
        },
      },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: settings.webOrigin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // Said outright: without, better-auth leaves both checks out where it takes itself to be tested.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientHeader] },
    },
    onAPIError: { errorURL: `${settings.webOrigin}/sign-in` },
    hooks: {
      before: createAuthMiddleware(async ({ path, body, headers }) => {
        // A changed password is most often one that somebody else may know.
        if (path === '/change-password') {
          return { context: { body: { revokeOtherSessions: true, ...(body as object) } } };
        }
        if (path !== '/sign-in/email') return;
        const { data } = z.object({ email: z.string() }).safeParse(body);
        const account = createHash('sha256')
          .update(data?.email.toLowerCase() ?? '')
          .digest('hex');
        const waitMs = await people.attempt(
          `sign-in ${account} ${networkOf(headers?.get(clientHeader) ?? '')}`,
          attemptsOnAccount,
        );
        if (waitMs === 0) return;
        throw new APIError(
          'TOO_MANY_REQUESTS',
          { code: 'TOO_MANY_ATTEMPTS', message: 'Too many attempts on this account. Try again later.' },
          { 'retry-after': String(Math.ceil(waitMs / 1_000)) },
        );
      }),
      after: createAuthMiddleware(async ({ path, context: { newSession } }) => {
        const claims = said.getStore()?.claims;
        if (!path.startsWith('/callback/') || !newSession || !claims || !settings.provider) return;
        const personId = newSession.user.id;
        await people.dropLinks(personId);
        const role = roleOf(claims, settings.provider);
        const actor = { id: null, name: settings.provider.name, role: null };
        if (role !== null) await people.setRole({ personId, role, actor });
      }),
    },
    plugins: [
      oneTimeLinks(people),
      signInMethods(() => ({ provider: provider && (settings.provider?.name ?? null) }), settings),
      ...(provider ? [provider] : []),
    ],
  });
}
