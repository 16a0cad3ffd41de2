'use client';

import type { ReactElement, ReactNode } from 'react';
import { CurrentCatalog } from './use-catalog.ts';

/** Tells links, forms and keys inside which catalogue the page is about. */
export function CatalogProvider({
  slug,
  children,
}: {
  readonly slug: string;
  readonly children: ReactNode;
}): ReactElement {
  return <CurrentCatalog value={slug}>{children}</CurrentCatalog>;
}
