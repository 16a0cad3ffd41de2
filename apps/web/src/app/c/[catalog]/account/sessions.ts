import { ApiUnavailable } from '../../../../data/api.ts';
import { askAuth } from '../../../../data/auth-api.ts';

export interface Session {
  readonly id: string;
  readonly token: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly userAgent: string | null;
  /** Whether it is the one that asks. */
  readonly isHere: boolean;
}

/** The sessions of whoever asks, newest first. */
export async function sessions(): Promise<readonly Session[]> {
  const [listed, own] = await Promise.all([askAuth('/list-sessions'), askAuth('/get-session')]);
  const here = (own.body as { readonly session?: { readonly id: string } }).session?.id;
  if (!Array.isArray(listed.body)) throw new ApiUnavailable(`The API answers with ${listed.status}.`);
  return (listed.body as Omit<Session, 'isHere'>[])
    .map((session) => ({ ...session, isHere: session.id === here }))
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}
