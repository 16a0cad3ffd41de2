'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import styles from '../../../../components/review/review.module.css';
import { useKeys } from '../../../../keys/use-keys.ts';
import type { SuggestedFor } from './suggest-panel.tsx';

const SuggestPanel = lazy(async () => ({ default: (await import('./suggest-panel.tsx')).SuggestPanel }));

/** Under a finding: takes over what it suggests for its text, or leads to the field where one can be written. */
export function SuggestHere({
  finding,
  hasSuggestion,
}: {
  readonly finding: SuggestedFor;
  readonly hasSuggestion: boolean;
}): ReactElement | null {
  const desk = useDesk();
  const own = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const note = (): HTMLElement | null => own.current?.closest<HTMLElement>('[data-fingerprint]') ?? null;
  const open = (): void => {
    if (desk?.isAllowed() === true) setIsOpen(true);
  };
  useKeys({
    suggestFinding: () => {
      if (note()?.contains(document.activeElement) !== true) return false;
      open();
      return true;
    },
  });
  if (desk === null) return null;
  return (
    <div ref={own} data-suggest-here>
      {isOpen ? (
        <Suspense fallback={<p role="status">{desk.words.loadingText}</p>}>
          <SuggestPanel
            finding={finding}
            onClose={() => {
              note()?.focus();
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : (
        hasSuggestion && (
          <button type="button" className={styles.small} onClick={open}>
            {desk.words.takeOver} <kbd>s</kbd>
          </button>
        )
      )}
    </div>
  );
}
