import type { PeopleStore } from '@eventide/store';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { AuthSettings } from './settings.ts';

const acceptance = z.object({
  token: z.string().min(1).max(200),
  // PostgreSQL keeps U+0000 in no text.
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\0]*$/),
  email: z.email().max(254),
  password: z.string().max(1_000),
});

/**
 * Invitations, the first admin, a lost password: whoever holds a link gives a name, an address and a password, and is
 * signed in. Looking at a link does not use it up, so that mail scanners and previews do no harm.
 */
export function oneTimeLinks(people: PeopleStore) {
  return {
    id: 'eventide-one-time-link',
    endpoints: {
      lookAtLink: createAuthEndpoint(
        '/one-time-link/look',
        { method: 'POST', body: acceptance.pick({ token: true }) },
        async (context) => {
          const person = await people.personOfLink(context.body.token);
          if (person === null) throw invalid();
          const { name, email, role, status } = person;
          // The first admin has no address yet; theirs ends in a name that nobody can have.
          return context.json({ name, email: email.endsWith('.invalid') ? null : email, role, status });
        },
      ),
      acceptLink: createAuthEndpoint('/one-time-link/accept', { method: 'POST', body: acceptance }, async (context) => {
        const { token, name, email, password } = context.body;
        const { minPasswordLength, maxPasswordLength } = context.context.password.config;
        if (password.length < minPasswordLength || password.length > maxPasswordLength) {
          throw new APIError('BAD_REQUEST', {
            code: 'BAD_PASSWORD_LENGTH',
            message: `A password has ${minPasswordLength} to ${maxPasswordLength} characters.`,
          });
        }
        // Hashing is what costs: not for whoever has no link.
        if ((await people.personOfLink(token)) === null) throw invalid();
        const passwordHash = await context.context.password.hash(password);
        const outcome = await people.acceptLink({ secret: token, name, email, passwordHash });
        if (outcome.kind === 'EMAIL_TAKEN') {
          throw new APIError('CONFLICT', { code: 'EMAIL_TAKEN', message: 'Somebody else has this address.' });
        }
        if (outcome.kind !== 'ACCEPTED') throw invalid();
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(outcome.person.id);
        if (!user) throw invalid();
        await setSessionCookie(context, { session: await internalAdapter.createSession(user.id), user });
        return context.json({ ok: true });
      }),
    },
  } satisfies BetterAuthPlugin;
}

const invalid = () =>
  new APIError('GONE', {
    code: 'LINK_INVALID',
    message: 'This link does not exist, was used already, or its time is over.',
  });

/** What the sign-in page has to know: it is asked by whoever is not signed in. */
export function signInMethods(
  methods: () => { readonly provider: string | null },
  { readingIsOpen, webOrigin }: AuthSettings,
) {
  return {
    id: 'eventide-sign-in-methods',
    endpoints: {
      signInMethods: createAuthEndpoint('/sign-in-methods', { method: 'GET' }, (context) =>
        Promise.resolve(context.json({ ...methods(), readingIsOpen, webOrigin })),
      ),
    },
  } satisfies BetterAuthPlugin;
}
