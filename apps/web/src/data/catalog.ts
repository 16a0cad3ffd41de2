import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { headers } from 'next/headers';
import { catalogHeader } from '../request-headers.ts';
import { ask } from './api.ts';
import { inCatalog } from './catalog-address.ts';
import { defaultCatalog } from './default-catalog.ts';

/** Slug of the catalogue that this request is about, as the proxy has read it from the address. */
export async function currentCatalog(): Promise<string> {
  const slug = (await headers()).get(catalogHeader);
  return slug === null ? defaultCatalog : decodeURIComponent(slug);
}

/** The address of a page in the catalogue that this request is about. */
export async function here(path: string): Promise<string> {
  return inCatalog(await currentCatalog(), path);
}

/** Asks the API about the catalogue that this request is about: fills in `$catalog`. */
export async function askHere<Data, Variables extends { catalog: string } & AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'catalog'>,
  language: string | null = null,
): Promise<Data> {
  return ask(document, { ...variables, catalog: await currentCatalog() } as Variables, language);
}
