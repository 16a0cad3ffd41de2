'use client';

import type { ReactElement } from 'react';
import styles from './copy.module.css';

export function PrintButton({ label }: { readonly label: string }): ReactElement {
  return (
    <span className={styles.copy}>
      <button
        type="button"
        className={styles.plain}
        onClick={() => {
          print();
        }}
      >
        {label}
      </button>
    </span>
  );
}
