'use client';

import type { ReactElement } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import styles from './suggestions.module.css';

/** Records that suggestions were handed on: those that a file of them has, and no others. */
export function MarkExported({
  ids,
  words,
}: {
  readonly ids: readonly string[];
  readonly words: { readonly mark: string; readonly said: string };
}): ReactElement | null {
  const desk = useDesk();
  const catalog = useCatalog();
  if (desk === null) return null;
  return (
    <button
      type="button"
      className={styles.mark}
      onClick={() =>
        void desk.carryOut({
          name: ['markExported', ids],
          attempt: async () => (await import('./changes.ts')).markExported(catalog, ids),
          said: words.said,
        })
      }
    >
      {words.mark}
    </button>
  );
}
