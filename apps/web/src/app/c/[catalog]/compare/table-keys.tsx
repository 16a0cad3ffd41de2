'use client';

import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode, SyntheticEvent } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import { TermLight } from '../../../../components/text/term-light.tsx';
import { useKeys } from '../../../../keys/use-keys.ts';
import { useRowFound } from '../../../../keys/use-row-found.ts';
import { headOf } from './rows-in-focus.ts';
import type { KeyRow } from './rows-in-focus.ts';
import { tableCommands } from './table-commands.ts';
import { clearLight, lightAlike } from './terms.ts';
import { tsvRow } from './tsv.ts';
import styles from './table-keys.module.css';

interface CopyWords {
  readonly rowCopied: string;
  readonly copyRefused: string;
}

const saidMs = 5000;

/** The keys of the table inside, and the light on the terms that its columns share. */
export function TableKeys({
  rows,
  columns,
  words,
  children,
}: {
  /** As they stand in the table. */
  readonly rows: readonly KeyRow[];
  /** Locales. */
  readonly columns: readonly string[];
  readonly words: CopyWords;
  readonly children: ReactNode;
}): ReactElement {
  const [table, setTable] = useState<HTMLDivElement | null>(null);
  const [said, setSaid] = useState('');
  const desk = useDesk();
  const onCopy = ({ cells }: HTMLTableRowElement, { head }: KeyRow): void => {
    const texts = [...cells].slice(1).map((cell) => cell.firstElementChild?.textContent ?? '');
    void copy([...head, ...texts], words).then(setSaid);
  };
  useKeys(table === null ? {} : tableCommands({ table, rows, columns, desk, onCopy }));

  useRowFound({
    rowOf: (element) => element.closest('tr[data-row]')?.id ?? null,
    focusRow: (row) => {
      const element = document.getElementById(row);
      if (element instanceof HTMLTableRowElement) headOf(element)?.focus();
    },
  });

  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => {
      setSaid('');
    }, saidMs);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);

  const light = (event: SyntheticEvent): void => {
    lightAlike(event.target as Element);
  };
  return (
    <>
      <div ref={setTable} onPointerOver={light} onFocus={light} onPointerLeave={clear} onBlur={clear}>
        <TermLight group="tr">{children}</TermLight>
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
async function copy(values: readonly string[], words: CopyWords): Promise<string> {
  try {
    await navigator.clipboard.writeText(tsvRow(values));
    return `${words.rowCopied} ${values[0] ?? ''}`;
  } catch {
    return words.copyRefused;
  }
}
