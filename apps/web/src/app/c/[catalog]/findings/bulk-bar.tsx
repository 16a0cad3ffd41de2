'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import styles from '../../../../components/review/review.module.css';
import { fill } from '../../../../i18n/unfilled.ts';
import { useKeys } from '../../../../keys/use-keys.ts';

interface PickableFinding {
  readonly fingerprint: string;
  readonly segmentKey: string;
  readonly version: number;
  readonly isOpen: boolean;
}

/**
 * Above a list of findings with a check box each (`name="pick"`, the fingerprint its value): dismisses all that are picked
 * at once, or opens them again. The boxes are plain HTML, so that a list of any length costs no script.
 */
export function BulkBar({
  findings,
  children,
}: {
  /** Those of the list. */
  readonly findings: readonly PickableFinding[];
  readonly children: ReactNode;
}): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const desk = useDesk();

  const boxes = (): readonly HTMLInputElement[] => [
    ...(list.current?.querySelectorAll<HTMLInputElement>('input[name=pick]') ?? []),
  ];
  const recount = (): void => {
    const checked = boxes().filter((box) => box.checked);
    if (all.current !== null) {
      all.current.checked = checked.length > 0 && checked.length === boxes().length;
      all.current.indeterminate = checked.length > 0 && !all.current.checked;
    }
    const values = checked.map(({ value }) => value);
    setPicked((before) => (before.join() === values.join() ? before : values));
  };
  const pickAll = (isOn: boolean): void => {
    for (const box of boxes()) box.checked = isOn;
    recount();
  };
  const now = useRef({ recount, pickAll });
  useEffect(() => {
    now.current = { recount, pickAll };
  });
  useEffect(() => {
    if (list.current === null) return;
    // Boxes ticked before the scripts arrived have caused no event.
    if (all.current?.checked === true) now.current.pickAll(true);
    else now.current.recount();
    // A finding that is decided leaves the list, and its box with it.
    const observer = new MutationObserver(() => {
      now.current.recount();
    });
    observer.observe(list.current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, []);

  const chosen = findings.filter(({ fingerprint }) => picked.includes(fingerprint));
  const open = chosen.filter(({ isOpen }) => isOpen);
  const dismissed = chosen
    .filter(({ isOpen }) => !isOpen)
    .map(({ fingerprint, version }) => ({ fingerprint, version }));
  const dismiss = (): void => {
    desk?.dismiss({
      segmentKeys: open.map(({ segmentKey }) => segmentKey),
      only: { fingerprints: open.map(({ fingerprint }) => fingerprint) },
    });
  };
  useKeys({
    dismissPicked: open.length === 0 ? undefined : dismiss,
    dismiss:
      desk === null
        ? undefined
        : () => {
            desk.say(desk.words.nothingPicked);
          },
  });

  return (
    <div ref={list} onChange={recount}>
      {desk !== null && (
        <div className={styles.bulk}>
          <label>
            <input
              type="checkbox"
              ref={all}
              onChange={({ target }) => {
                pickAll(target.checked);
              }}
            />
            {desk.words.selectAll}
          </label>
          <span role="status">{chosen.length > 0 && fill(desk.words.selected, { count: chosen.length })}</span>
          {open.length > 0 && (
            <button type="button" className={styles.small} onClick={dismiss}>
              {desk.words.dismiss} <kbd>x</kbd>
            </button>
          )}
          {dismissed.length > 0 && (
            <button type="button" className={styles.small} onClick={() => void desk.reopen(dismissed)}>
              {desk.words.reopen}
            </button>
          )}
        </div>
      )}
      {children}
    </div>
  );
}
