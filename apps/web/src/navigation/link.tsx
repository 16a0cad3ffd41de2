'use client';

import NextLink from 'next/link';
import type { ComponentProps, ReactElement } from 'react';
import { inCatalog } from '../data/catalog-address.ts';
import { useCatalog } from './use-catalog.ts';

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & {
  /** Path of a page within a catalogue. */
  readonly href: string;
  /** Slug of the catalogue; the one that the page is about where none is given. */
  readonly catalog?: string | undefined;
};

/** A link to a page of this client. It stays in the catalogue that one is in, unless it names another. */
export function Link({ href, catalog, ...others }: LinkProps): ReactElement {
  const current = useCatalog();
  return <NextLink {...others} href={inCatalog(catalog ?? current, href)} />;
}
