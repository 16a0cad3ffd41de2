'use client';

import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import styles from './review.module.css';

const RebaseForm = lazy(async () => ({ default: (await import('./rebase-form.tsx')).RebaseForm }));

/** Opens the form in which a suggestion for an earlier text is made anew for the one there is. */
export function RebaseButton({
  id,
  segmentKey,
  locale,
}: {
  readonly id: string;
  readonly segmentKey: string;
  readonly locale: string;
}): ReactElement | null {
  const desk = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  if (desk === null) return null;
  if (!isOpen) {
    return (
      <button
        type="button"
        className={styles.small}
        onClick={() => {
          if (desk.isAllowed()) setIsOpen(true);
        }}
      >
        {desk.words.rebase}
      </button>
    );
  }
  return (
    <Suspense fallback={<p role="status">{desk.words.loadingText}</p>}>
      <RebaseForm
        id={id}
        segmentKey={segmentKey}
        locale={locale}
        onClose={() => {
          setIsOpen(false);
        }}
      />
    </Suspense>
  );
}
