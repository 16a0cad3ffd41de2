import type { Role } from '@eventide/store';

/** Who asks, as of this very request: a role that was changed a moment ago is the new one. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What they may do. With an API token: the lower of the token's role and its owner's. */
  readonly role: Role;
  /** A token cannot do what keeps it alive beyond its end: make other tokens, or people. */
  readonly via: 'session' | 'token';
}

/** Answers who asks, by session cookie or `Authorization: Bearer evt_…`; null: nobody who is known. */
export type ViewerOf = (request: { readonly headers: Pick<Headers, 'get'> }) => Promise<Viewer | null>;

/** What an API token begins with: found by secret scanners, and told apart from other bearers. */
export const tokenPrefix = 'evt_';

/** What every cookie of sign-in begins with, after the browser's own `__Secure-`. */
export const cookiePrefix = 'eventide';

/** Whether answers to this request may depend on who asks: such an answer is kept for nobody else. */
export function hasCredentials(authorization: string | null | undefined, cookie: string | null | undefined): boolean {
  return authorization != null || (cookie?.includes(`${cookiePrefix}.session_token=`) ?? false);
}
