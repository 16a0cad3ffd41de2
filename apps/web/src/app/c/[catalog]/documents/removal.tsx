'use client';

import { createContext, startTransition, use, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { fill } from '../../../../i18n/unfilled.ts';
import type { Unfilled } from '../../../../i18n/unfilled.ts';
import { Link } from '../../../../navigation/link.tsx';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import { useRouter } from '../../../../navigation/use-router.ts';
import styles from './documents.module.css';
import type { messages } from './messages.ts';
import type { RemovalDialogProps } from './removal-dialog.tsx';

export type RemovalWords = Unfilled<typeof messages>;

/** Asks whether to remove the page in a locale; null: the whole catalogue. */
const AskToRemove = createContext<((locale: string | null) => void) | null>(null);

interface Asked {
  readonly locale: string | null;
  readonly Dialog: (props: RemovalDialogProps) => ReactElement;
}

/** Lets the buttons inside remove a page or the whole catalogue, after saying what goes with it. */
export function Removal({
  name,
  words,
  children,
}: {
  /** Of the catalogue. */
  readonly name: string;
  readonly words: RemovalWords;
  readonly children: ReactNode;
}): ReactElement {
  const router = useRouter();
  const catalog = useCatalog();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly hasLog: boolean } | null>(null);
  const status = useRef<HTMLDivElement>(null);

  const ask = (locale: string | null): void => {
    setSaid(null);
    void import('./removal-dialog.tsx').then(
      ({ RemovalDialog: Dialog }) => {
        setAsked({ locale, Dialog });
      },
      () => {
        setSaid({ text: words.failed, hasLog: false });
      },
    );
  };

  function onRemoved(what: string, isWholeCatalog: boolean): void {
    setAsked(null);
    setSaid({ text: fill(words.removed, { what }), hasLog: true });
    startTransition(() => {
      if (isWholeCatalog) router.push('/catalogs');
      else router.refresh();
    });
    // The button that had the focus has gone with its row.
    setTimeout(() => status.current?.focus());
  }

  return (
    <AskToRemove value={ask}>
      {children}
      <div ref={status} role="status" tabIndex={-1} className={styles.said}>
        {said?.text}{' '}
        {said?.hasLog === true && (
          <Link href="/audit?action=REMOVE" prefetch={false}>
            {words.log}
          </Link>
        )}
      </div>
      {asked !== null && (
        <asked.Dialog
          catalog={catalog}
          locale={asked.locale}
          title={
            asked.locale === null
              ? fill(words.removeAllTitle, { name })
              : fill(words.removeTitle, { locale: asked.locale })
          }
          words={words}
          onClose={() => {
            setAsked(null);
          }}
          onRemoved={(isWholeCatalog) => {
            onRemoved(isWholeCatalog ? name : (asked.locale ?? name), isWholeCatalog);
          }}
        />
      )}
    </AskToRemove>
  );
}

/** A button inside `Removal`. */
export function RemovalButton({
  locale,
  children,
}: {
  readonly locale: string | null;
  readonly children: ReactNode;
}): ReactElement {
  const ask = use(AskToRemove);
  return (
    <button type="button" className={styles.remove} aria-haspopup="dialog" onClick={() => ask?.(locale)}>
      {children}
    </button>
  );
}
