'use client';

import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { KeyWords, KeysDialogProps } from './keys-dialog.tsx';
import { commandsHere, listenForKeys, useKeys } from './use-keys.ts';
import type { Command } from './table.ts';
import styles from './keys.module.css';

/** Listens for the keys of every page, and shows which ones there are. Stands once in the frame. */
export function Keys({ words }: { readonly words: KeyWords }): ReactElement {
  const [dialog, setDialog] = useState<{
    readonly commands: ReadonlySet<Command>;
    readonly Dialog: (props: KeysDialogProps) => ReactElement;
  } | null>(null);
  const show = (): void => {
    void import('./keys-dialog.tsx').then(({ KeysDialog: Dialog }) => {
      setDialog({ commands: commandsHere(), Dialog });
    });
  };
  useKeys({ showKeys: show });
  useEffect(listenForKeys, []);
  return (
    <>
      <button className={styles.open} type="button" aria-haspopup="dialog" onClick={show}>
        {words.title} <kbd>?</kbd>
      </button>
      {dialog !== null && (
        <dialog.Dialog
          commands={dialog.commands}
          words={words}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </>
  );
}
