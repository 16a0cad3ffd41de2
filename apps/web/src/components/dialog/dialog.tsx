'use client';

import { useEffect, useId } from 'react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import styles from './dialog.module.css';

/** A modal dialog, open while mounted. Closing it gives the focus back to where it was. */
export function Dialog({
  ref: dialog,
  title,
  onClose,
  children,
}: {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const heading = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, [dialog]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
