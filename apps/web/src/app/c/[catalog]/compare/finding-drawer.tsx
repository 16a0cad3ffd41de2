'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import styles from './drawer.module.css';

export interface DrawerWords {
  readonly busy: string;
  readonly ready: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly list: string;
}

/** What came for the columns that it was asked for with; null where nothing did. */
interface Answer {
  readonly columns: string;
  /** As of which change to the review. */
  readonly revision: number;
  readonly content: ReactNode;
}

/**
 * Folded, the summary given; opened, the findings of the row, which are asked for when the pointer comes near or the
 * drawer is opened by whatever means, and again after every change to the review. Without scripts, a link to the same findings in the list of all.
 */
export function FindingDrawer({
  segmentKey,
  columns,
  load,
  words,
  children,
}: {
  readonly segmentKey: string;
  readonly columns: readonly string[];
  readonly load: (segmentKey: string, columns: readonly string[]) => Promise<ReactNode>;
  readonly words: DrawerWords;
  /** The summary. */
  readonly children: ReactNode;
}): ReactElement {
  const details = useRef<HTMLDetailsElement>(null);
  const asked = useRef<string>(null);
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const wanted = columns.join();
  const revision = useDesk()?.revision ?? 0;
  const question = `${wanted} ${revision}`;

  function ask(): void {
    if (asked.current === question) return;
    asked.current = question;
    const show = (content: ReactNode): void => {
      if (asked.current !== question) return;
      if (content === null) asked.current = null;
      startTransition(() => {
        // What is shown stays where what came after a change did not arrive.
        setAnswer((before) =>
          content === null && before?.columns === wanted && before.revision < revision
            ? before
            : { columns: wanted, revision, content },
        );
      });
    };
    load(segmentKey, columns).then(show, () => {
      show(null);
    });
  }

  const askNow = useRef(ask);
  useEffect(() => {
    askNow.current = ask;
  });
  useEffect(() => {
    // A drawer opened before the scripts arrived has told nobody.
    if (details.current?.open !== true) return;
    setOpen(true);
    askNow.current();
  }, [isOpen, question]);

  function askAgain(): void {
    // The button goes away with what it stands in.
    details.current?.querySelector('summary')?.focus();
    setAnswer(null);
    ask();
  }

  const isFailed = answer?.columns === wanted && answer.content === null;
  const isBusy = isOpen && answer?.columns !== wanted;
  const link = (
    <Link href={`/findings?text=${encodeURIComponent(segmentKey)}`} prefetch={false}>
      {words.list}
    </Link>
  );
  return (
    <details
      ref={details}
      className={styles.drawer}
      onToggle={() => {
        setOpen(details.current?.open === true);
      }}
    >
      <summary onPointerEnter={ask}>{children}</summary>
      <div className={styles.findings} aria-busy={isBusy || undefined}>
        {isOpen && (
          <p role="status" className={isBusy ? styles.busy : 'visually-hidden'}>
            {isBusy ? words.busy : isFailed ? '' : words.ready}
          </p>
        )}
        {isFailed && (
          <div className={styles.failed} role="alert">
            <p>{words.failed}</p>
            <button type="button" onClick={askAgain}>
              {words.tryAgain}
            </button>
          </div>
        )}
        {answer?.content ?? (isBusy ? null : link)}
      </div>
    </details>
  );
}
