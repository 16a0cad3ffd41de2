import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { readPreferences } from './reader-preferences.ts';
import type { Preferences } from './reader-preferences.ts';

/** What this request says about its reader. */
export const preferences = cache(async (): Promise<Preferences> => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return readPreferences((name) => jar.get(name)?.value, sent.get('accept-language'));
});
