'use client';

import type { ReactElement } from 'react';
import { usePath } from '../../navigation/use-catalog.ts';
import { Link } from '../../navigation/link.tsx';
import styles from './frame.module.css';

interface NavLink {
  readonly href: string;
  readonly label: string;
  /** Stands in for what has no room there. */
  readonly isOnPhone?: boolean;
}

/** The places of the frame; the one the reader is in is marked. */
export function NavLinks({ links }: { readonly links: readonly NavLink[] }): ReactElement[] {
  const pathname = usePath();
  return links.map(({ href, label, isOnPhone = false }) => (
    <Link
      key={href}
      className={isOnPhone ? `${styles.link} ${styles.onPhone}` : styles.link}
      href={href}
      prefetch={false}
      onClick={(event) => {
        // On a phone the links stand in a popover, which outlives the navigation.
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
      }}
      aria-current={pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined}
    >
      {label}
    </Link>
  ));
}
