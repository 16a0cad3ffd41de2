'use client';

import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import { useCatalog, usePath } from '../../navigation/use-catalog.ts';
import styles from './frame.module.css';

/** Pages that every catalogue has: whoever switches stays on the same one. */
const everywhere: ReadonlySet<string> = new Set([
  ...['events', 'codes', 'compare', 'findings', 'review', 'documents', 'history'],
]);

/** The catalogue that one is in, and the way to the others. A popover of links: it works before and without scripts. */
export function CatalogMenu({
  catalogs,
  words,
}: {
  readonly catalogs: readonly { readonly slug: string; readonly name: string }[];
  readonly words: { readonly choose: string; readonly all: string };
}): ReactElement {
  const [current, path] = [useCatalog(), usePath()];
  const [, section = ''] = path.split('/');
  const shown = catalogs.find(({ slug }) => slug === current);
  const close = (element: HTMLElement): void => {
    element.closest<HTMLElement>('[popover]')?.hidePopover();
  };
  return (
    <>
      <button className={styles.catalog} type="button" popoverTarget="catalog-menu" title={shown?.name ?? words.choose}>
        <span className="visually-hidden">{words.choose}: </span>
        <span className={styles.catalogName}>{shown?.name ?? '–'}</span>
        <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
          <path d="M1 4.5l3 3 3-3" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
      </button>
      <nav
        id="catalog-menu"
        className={`${styles.popover} ${styles.catalogs}`}
        popover="auto"
        aria-label={words.choose}
      >
        <ul role="list">
          {catalogs.map(({ slug, name }) => (
            <li key={slug}>
              <Link
                className={styles.choice}
                href={everywhere.has(section) ? `/${section}` : '/'}
                catalog={slug}
                prefetch={false}
                aria-current={slug === current ? 'true' : undefined}
                onClick={({ currentTarget }) => {
                  close(currentTarget);
                }}
              >
                {name}
              </Link>
            </li>
          ))}
          <li className={styles.last}>
            <Link
              className={styles.choice}
              href="/catalogs"
              prefetch={false}
              onClick={({ currentTarget }) => {
                close(currentTarget);
              }}
            >
              {words.all}
            </Link>
          </li>
        </ul>
      </nav>
    </>
  );
}
