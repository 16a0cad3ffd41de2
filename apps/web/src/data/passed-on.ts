import { headers } from 'next/headers';

/**
 * The headers with which the API is asked in the name of whoever asked this server: who that is, with what, and from where,
 * for what is limited by address. This server has written the address itself (`src/server/requests.mjs`).
 */
export async function passedOn(): Promise<Readonly<Record<string, string>>> {
  const sent = await headers();
  return Object.fromEntries(
    ['cookie', 'user-agent', 'x-forwarded-for'].flatMap((name) => {
      const value = sent.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
