'use client';

import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactElement, ReactNode } from 'react';
import styles from './frame.module.css';

/** The way in, and back to the page as it is then: the frame stays while pages come and go. */
export function SignInLink({ children }: { readonly children: ReactNode }): ReactElement {
  const [path, search] = [usePathname(), useSearchParams().toString()];
  const to = path.startsWith('/sign-in') ? '/' : `${path}${search === '' ? '' : `?${search}`}`;
  return (
    <Link className={styles.tool} href={`/sign-in?to=${encodeURIComponent(to)}`} prefetch={false}>
      {children}
    </Link>
  );
}
