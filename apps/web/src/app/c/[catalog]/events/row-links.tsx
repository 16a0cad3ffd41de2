'use client';

import type { MouseEvent, ReactElement, ReactNode } from 'react';

/** A table body whose rows open on a click anywhere, for the mouse; the keyboard has the link in the row's head. */
export function RowLinks({ children }: { readonly children: ReactNode }): ReactElement {
  function open(event: MouseEvent<HTMLTableSectionElement>): void {
    const target = event.target as Element;
    const isOwnBusiness = target.closest('a, button, input, summary') !== null || getSelection()?.isCollapsed === false;
    if (isOwnBusiness || event.ctrlKey || event.metaKey || event.shiftKey) return;
    target.closest('tr')?.querySelector<HTMLElement>('th a')?.click();
  }
  return <tbody onClick={open}>{children}</tbody>;
}
