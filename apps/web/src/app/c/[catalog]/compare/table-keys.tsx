'use client';

import { useEffect, useState } from 'react';
import type { PointerEvent, ReactElement, ReactNode, SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'next-intl';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import { TermLight } from '../../../../components/text/term-light.tsx';
import { useKeys } from '../../../../keys/use-keys.ts';
import { headOf, nextPosition, rowAt, textCells } from './rows-in-focus.ts';
import type { KeyRow } from './rows-in-focus.ts';
import { tableCommands } from './table-commands.ts';
import { clearLight, lightAlike } from './terms.ts';
import { tsvRow } from './tsv.ts';
import styles from './table-keys.module.css';

const saidMs = 5000;
/** A pointer on its way over other rows asks for nothing. */
const restMs = 60;

/** The keys of the table inside, and the light on the terms that its columns share. */
export function TableKeys({
  rowOf,
  columns,
  total,
  reveal,
  fetchTerms,
  children,
}: {
  readonly rowOf: (element: HTMLTableRowElement) => KeyRow | null;
  /** Locales. */
  readonly columns: readonly string[];
  /** Rows of the whole view. */
  readonly total: number;
  /** Renders the row at a place; null where it did not arrive. */
  readonly reveal: (position: number) => Promise<HTMLTableRowElement | null>;
  /** Brings the terms of the row with a key; null where they are there. */
  readonly fetchTerms: (key: string, pauseMs?: number) => Promise<void> | null;
  readonly children: ReactNode;
}): ReactElement {
  const t = useTranslations('compare');
  const tc = useTranslations('components');
  const [inside, setInside] = useState<HTMLDivElement | null>(null);
  const [said, setSaid] = useState('');
  const desk = useDesk();
  const [isRevealing, setRevealing] = useState(false);
  const onCopy = (element: HTMLTableRowElement, { head }: KeyRow): void => {
    const texts = textCells(element).map((cell) => cell.firstElementChild?.textContent ?? '');
    void copy([...head, ...texts], { copied: t('rowCopied'), refused: tc('copyRefused') }).then(setSaid);
  };
  const onWalk = (step: 1 | -1): boolean => {
    if (isRevealing || inside === null) return true;
    const position = nextPosition(inside, step, total);
    if (position === null) return false;
    const row = rowAt(inside, position);
    if (row !== null) {
      headOf(row)?.focus();
      return true;
    }
    setRevealing(true);
    void reveal(position).then((found) => {
      // At once: the next press may come as soon as the row has the focus.
      flushSync(() => {
        setRevealing(false);
      });
      if (found !== null) headOf(found)?.focus();
    });
    return true;
  };
  const withTerms = (row: HTMLTableRowElement, act: () => boolean): boolean => {
    const fetched = fetchTerms(row.id);
    if (fetched === null) return act();
    void fetched.then(act);
    return true;
  };
  useKeys(inside === null ? {} : tableCommands({ table: inside, rowOf, columns, desk, onWalk, withTerms, onCopy }));

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => {
      setSaid('');
    }, saidMs);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);

  const fetchAt = (target: Element, pauseMs: number): Promise<void> | null => {
    const row = target.closest('tr[data-row]');
    return row === null ? null : fetchTerms(row.id, pauseMs);
  };
  const light = (target: Element, pauseMs: number): void => {
    lightAlike(target);
    void fetchAt(target, pauseMs)?.then(() => {
      if (target.isConnected && target.matches(':hover, :focus-within')) lightAlike(target);
    });
  };
  return (
    <>
      <div
        ref={setInside}
        onPointerOver={({ target }: PointerEvent) => {
          light(target as Element, restMs);
        }}
        onFocus={({ target }: SyntheticEvent) => {
          light(target as Element, 0);
        }}
        onPointerLeave={clear}
        onBlur={clear}
      >
        <TermLight group="tr" fetchTerms={(target) => fetchAt(target, restMs)}>
          {children}
        </TermLight>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}

function clear(event: SyntheticEvent): void {
  clearLight(event.currentTarget);
}

/** Answers what to say: that a row was copied, and which, or that the browser refused. */
async function copy(
  values: readonly string[],
  words: { readonly copied: string; readonly refused: string },
): Promise<string> {
  try {
    await navigator.clipboard.writeText(tsvRow(values));
    return `${words.copied} ${values[0] ?? ''}`;
  } catch {
    return words.refused;
  }
}
