'use client';

import type { ComponentProps, ReactElement } from 'react';
import { inCatalog } from '../data/catalog-address.ts';
import { useCatalog } from './use-catalog.ts';

/** A form whose fields become the parameters of a page in the catalogue that one is in. Works without scripts. */
export function QueryForm({
  action,
  ...others
}: Omit<ComponentProps<'form'>, 'action' | 'method'> & {
  /** Path of the page within its catalogue. */
  readonly action: string;
}): ReactElement {
  return <form {...others} action={inCatalog(useCatalog(), action)} />;
}
