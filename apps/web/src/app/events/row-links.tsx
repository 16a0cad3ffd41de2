'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactElement, ReactNode } from 'react';

/** A table body whose rows open on a click anywhere, for the mouse; the keyboard has the link in the row's head. */
export function RowLinks({ children }: { readonly children: ReactNode }): ReactElement {
  const router = useRouter();
  function open(event: MouseEvent<HTMLTableSectionElement>): void {
    const target = event.target as Element;
    const isOwnBusiness = target.closest('a, button, input, summary') !== null || getSelection()?.isCollapsed === false;
    if (isOwnBusiness || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const href = target.closest('tr')?.querySelector('th a')?.getAttribute('href');
    if (href != null) router.push(href);
  }
  return <tbody onClick={open}>{children}</tbody>;
}
