import type { ReactElement, ReactNode } from 'react';
import styles from './import.module.css';

/** A line that opens to a list. `rest` is what the list leaves out, in words. */
export function Folded({
  summary,
  rest,
  isOpen = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly rest: string | null;
  readonly isOpen?: boolean;
  readonly children: readonly ReactElement[];
}): ReactElement {
  return (
    <li>
      <details open={isOpen}>
        <summary>{summary}</summary>
        <ul role="list" className={styles.folded}>
          {children}
          {rest !== null && <li className={styles.detail}>{rest}</li>}
        </ul>
      </details>
    </li>
  );
}
