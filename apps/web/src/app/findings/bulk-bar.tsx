'use client';

import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useDesk } from '../../components/desk/desk-context.ts';
import { DeskKeys } from '../../components/desk/desk-keys.tsx';
import styles from '../../components/review/review.module.css';
import { fill } from '../../i18n/unfilled.ts';

const picks = 'input[data-pick]';

/**
 * Above a list of findings whose notes can be picked: dismisses all that are picked at once, or opens them again. The
 * boxes are the page's own (`data-pick`), so that a list of any length costs no script.
 */
export function BulkBar({ children }: { readonly children: ReactNode }): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const [count, setCount] = useState({ open: 0, dismissed: 0 });
  const desk = useDesk();

  const picked = (isOpen: boolean): readonly HTMLInputElement[] =>
    [...(list.current?.querySelectorAll<HTMLInputElement>(picks) ?? [])].filter(
      ({ checked, dataset }) => checked && dataset.open === String(isOpen),
    );
  const recount = (): void => {
    const open = picked(true).length;
    const dismissed = picked(false).length;
    if (all.current !== null) {
      const boxes = list.current?.querySelectorAll(picks).length ?? 0;
      all.current.checked = boxes > 0 && open + dismissed === boxes;
      all.current.indeterminate = open + dismissed > 0 && !all.current.checked;
    }
    setCount((before) => (before.open === open && before.dismissed === dismissed ? before : { open, dismissed }));
  };
  const pickAll = (isOn: boolean): void => {
    for (const box of list.current?.querySelectorAll<HTMLInputElement>(picks) ?? []) box.checked = isOn;
    recount();
  };
  const now = useRef({ recount, pickAll });
  useEffect(() => {
    now.current = { recount, pickAll };
  });
  useEffect(() => {
    if (list.current === null) return;
    // What was ticked before the scripts arrived has told nobody.
    if (all.current?.checked === true) now.current.pickAll(true);
    else now.current.recount();
    // What is picked goes away with what was decided.
    const observer = new MutationObserver(() => {
      now.current.recount();
    });
    observer.observe(list.current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, []);

  const dismiss = (): void => {
    const boxes = picked(true);
    if (boxes.length === 0) {
      desk?.say(desk.words.nothingPicked);
      return;
    }
    desk?.dismiss({
      segmentKeys: boxes.map(({ dataset }) => dataset.segment ?? ''),
      only: { fingerprints: boxes.map(({ dataset }) => dataset.pick ?? '') },
    });
  };
  const reopen = (): void => {
    const findings = picked(false).map(({ dataset }) => ({
      fingerprint: dataset.pick ?? '',
      version: Number(dataset.version),
    }));
    void desk?.reopen(findings);
  };

  const total = count.open + count.dismissed;
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
          <span role="status">{total > 0 && fill(desk.words.selected, { count: total })}</span>
          {count.open > 0 && (
            <button type="button" className={styles.small} onClick={dismiss}>
              {desk.words.dismiss} <kbd>x</kbd>
            </button>
          )}
          {count.dismissed > 0 && (
            <button type="button" className={styles.small} onClick={reopen}>
              {desk.words.reopen}
            </button>
          )}
        </div>
      )}
      <DeskKeys onDismiss={dismiss} isPicked={count.open > 0} />
      {children}
    </div>
  );
}
