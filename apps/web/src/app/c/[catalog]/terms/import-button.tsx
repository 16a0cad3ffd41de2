'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import type { ImportDialogProps } from './import-dialog.tsx';
import type { TermsWords } from './subjects.ts';
import styles from './terms.module.css';

/** Takes the concepts of a file into the term base. */
export function ImportButton({ words }: { readonly words: TermsWords }): ReactElement {
  const desk = useDesk();
  const [Dialog, setDialog] = useState<((props: ImportDialogProps) => ReactElement) | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.small}
        aria-haspopup="dialog"
        onClick={() => {
          void import('./import-dialog.tsx').then(
            ({ ImportDialog }) => {
              setDialog(() => ImportDialog);
            },
            () => {
              desk?.say(desk.words.failed);
            },
          );
        }}
      >
        {words.import}
      </button>
      {Dialog !== null && (
        <Dialog
          words={words}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </>
  );
}
