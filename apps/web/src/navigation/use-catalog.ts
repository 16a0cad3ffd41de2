'use client';

import { usePathname } from 'next/navigation';
import { createContext, use } from 'react';
import { catalogOf } from '../data/catalog-address.ts';
import { defaultCatalog } from '../data/default-catalog.ts';

/** Slug of the catalogue that the page is about. The frame provides it. */
export const CurrentCatalog = createContext(defaultCatalog);

export const useCatalog = (): string => use(CurrentCatalog);

/**
 * The path of the page within its catalogue. The whole path is nothing to go by: where the proxy has rewritten it, the
 * server knows it with the prefix and the browser without.
 */
export const usePath = (): string => catalogOf(usePathname()).path;
