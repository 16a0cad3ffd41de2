'use client';

import { useRouter as useNextRouter } from 'next/navigation';
import { useMemo } from 'react';
import { inCatalog } from '../data/catalog-address.ts';
import { useCatalog } from './use-catalog.ts';

interface Way {
  readonly scroll?: boolean;
  /** Slug of the catalogue; the one that the page is about where none is given. */
  readonly catalog?: string;
}

/** Next's router for paths within a catalogue: stays in the one that the page is about, unless told otherwise. */
export function useRouter() {
  const router = useNextRouter();
  const current = useCatalog();
  return useMemo(
    () => ({
      push: (path: string, { catalog = current, ...options }: Way = {}) => {
        router.push(inCatalog(catalog, path), options);
      },
      replace: (path: string, { catalog = current, ...options }: Way = {}) => {
        router.replace(inCatalog(catalog, path), options);
      },
      refresh: () => {
        router.refresh();
      },
    }),
    [router, current],
  );
}
