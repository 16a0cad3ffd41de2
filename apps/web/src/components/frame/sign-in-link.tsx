'use client';

import { useSearchParams } from 'next/navigation';
import type { ReactElement, ReactNode } from 'react';
import { inCatalog } from '../../data/catalog-address.ts';
import { useCatalog, usePath } from '../../navigation/use-catalog.ts';
import { Link } from '../../navigation/link.tsx';
import styles from './frame.module.css';

/** The way in, and back to the page as it is then: the frame stays while pages come and go. */
export function SignInLink({ children }: { readonly children: ReactNode }): ReactElement {
  const [catalog, path, search] = [useCatalog(), usePath(), useSearchParams().toString()];
  const to = path.startsWith('/sign-in') ? '/' : `${path}${search === '' ? '' : `?${search}`}`;
  return (
    <Link className={styles.tool} href={`/sign-in?to=${encodeURIComponent(inCatalog(catalog, to))}`} prefetch={false}>
      {children}
    </Link>
  );
}
