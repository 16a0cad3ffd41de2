'use client';

import { useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import styles from './copy.module.css';
import type { CopyChoicesProps } from './copy-choices.tsx';

export interface CopyItem {
  readonly id: string;
  readonly label: string;
  /** What goes to the clipboard. */
  readonly text: string;
}

export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
  readonly copyRefused: string;
}

/** A button that offers a thing in several forms. The menu itself is fetched when first wanted. */
export function CopyMenu({
  items,
  words,
}: {
  readonly items: readonly CopyItem[];
  readonly words: CopyWords;
}): ReactElement {
  const [loaded, setLoaded] = useState<{ readonly Choices: ComponentType<CopyChoicesProps> } | null>(null);
  const [said, setSaid] = useState('');

  async function copy(item: CopyItem): Promise<void> {
    try {
      await navigator.clipboard.writeText(item.text);
      setSaid(`${words.copied}: ${item.label}`);
    } catch {
      setSaid(words.copyRefused);
    }
  }

  return (
    <span className={styles.copy}>
      {loaded === null ? (
        <button
          type="button"
          className={styles.button}
          aria-haspopup="menu"
          onClick={() => {
            void import('./copy-choices.tsx').then(({ CopyChoices }) => {
              setLoaded({ Choices: CopyChoices });
            });
          }}
        >
          {words.copy}
        </button>
      ) : (
        <loaded.Choices label={words.copy} items={items} onCopy={(item) => void copy(item)} />
      )}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </span>
  );
}
