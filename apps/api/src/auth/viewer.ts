import type { Viewer } from '@eventide/contract';
import type { Credential, PeopleStore } from '@eventide/store';

/** Answers who asks, by session cookie or `Authorization: Bearer evt_…`; null: nobody who is known. */
export type ViewerOf = (request: { readonly headers: Pick<Headers, 'get'> }) => Promise<Viewer | null>;

/** What every cookie of sign-in begins with, after the browser's own `__Secure-`. */
export const cookiePrefix = 'eventide';

/** Secret scanners find it, and it is told apart from other bearers. */
const tokenPattern = /^Bearer +(evt_[\w-]+) *$/i;

const sessionPattern = new RegExp(`${cookiePrefix}\\.session_token=([^;]+)`);

/** Whether a request names one of our tokens: it is refused then where the token is not good, rather than answered less. */
export const namesToken = (authorization: string | null): boolean => tokenPattern.test(authorization ?? '');

const namesSession = (cookie: string | null | undefined): cookie is string =>
  cookie?.includes(`${cookiePrefix}.session_token=`) ?? false;

/** What a request proves with who asks; null: nothing. Whether it is good is not looked at. */
export function credentialOf(headers: Pick<Headers, 'get'>): Credential | null {
  const token = tokenPattern.exec(headers.get('authorization') ?? '')?.[1];
  if (token !== undefined) return { kind: 'TOKEN', secret: token };
  const [, signed] = sessionPattern.exec(headers.get('cookie') ?? '') ?? [];
  // The signature follows the last full stop.
  const secret = signed && decoded(signed).replace(/\.[^.]*$/, '');
  return secret ? { kind: 'SESSION', secret } : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Whether answers to this request may depend on who asks: such an answer is kept for nobody else. */
export function hasCredentials(authorization: string | null | undefined, cookie: string | null | undefined): boolean {
  return authorization != null || namesSession(cookie);
}

export function createViewerOf({
  sessionOf,
  people,
}: {
  readonly sessionOf: (cookie: string) => Promise<Omit<Viewer, 'via'> | null>;
  readonly people: Pick<PeopleStore, 'personOfToken'>;
}): ViewerOf {
  return async ({ headers }) => {
    const secret = tokenPattern.exec(headers.get('authorization') ?? '')?.[1];
    if (secret !== undefined) {
      const person = await people.personOfToken(secret);
      return person && { id: person.id, name: person.name, email: person.email, role: person.role, via: 'token' };
    }
    const cookie = headers.get('cookie');
    const person = namesSession(cookie) ? await sessionOf(cookie) : null;
    return person && { ...person, via: 'session' };
  };
}
