'use client';

import { useEffect } from 'react';
import { preferenceCookies } from '../../i18n/reader-preferences.ts';

const yearInSeconds = 31_536_000;

/** Remembers that the reader has been told something: what stands around it is not shown on the next page. */
export function Told({ value }: { readonly value: string }): null {
  useEffect(() => {
    document.cookie = `${preferenceCookies.told}=${value}; path=/; max-age=${yearInSeconds}; samesite=lax`;
  }, [value]);
  return null;
}
