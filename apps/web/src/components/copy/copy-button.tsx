'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { CopyWords } from './copy-menu.tsx';
import styles from './copy.module.css';

/** Copies one text. */
export function CopyButton({
  label,
  text,
  words,
}: {
  readonly label: string;
  readonly text: string;
  readonly words: CopyWords;
}): ReactElement {
  const [said, setSaid] = useState('');
  return (
    <span className={styles.copy}>
      <button
        type="button"
        className={styles.plain}
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => {
              setSaid(words.copied);
            },
            () => {
              setSaid(words.copyRefused);
            },
          );
        }}
      >
        {label}
      </button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </span>
  );
}
