'use client';

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode, SyntheticEvent } from 'react';
import { lettersAct } from '../../components/keys/letters-act.ts';
import { useDesk } from '../../components/desk/desk-context.ts';
import type { Desk } from '../../components/desk/desk-context.ts';
import { TermLight } from '../../components/text/term-light.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import type { KeyWords } from './keys-dialog.tsx';
import { cellsIn, findingsIn, walkCells } from './cells.ts';
import { clearLight, headOf, lightAlike, walkTerms } from './terms.ts';
import { tsvRow } from './tsv.ts';
import styles from './row-keys.module.css';

export interface RowWords extends KeyWords {
  readonly rowCopied: string;
  readonly copyRefused: string;
}

const saidMs = 5000;

/**
 * The keys of the table inside, and the light on the terms that its columns share. The rows are `tr[data-row]`, what
 * stands for a row when it is walked to is its `[data-row-head]`, what is copied its `[data-value]`s and the
 * texts that its cells begin with.
 */
export function RowKeys({ words, children }: { readonly words: RowWords; readonly children: ReactNode }): ReactElement {
  const table = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  const desk = useDesk();

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (table.current === null || !lettersAct(event)) return;
      if (event.key === '?') dialog.current?.showModal();
      else if (event.key === 'j') walkRows(table.current, 1);
      else if (event.key === 'k') walkRows(table.current, -1);
      else if (event.key === 'c') void copyRow(table.current, words).then(setSaid);
      else if (event.key === 'o') openDrawer(table.current);
      else if (event.key === 'h' || event.key === 'l') walkCells(table.current, event.key === 'l' ? 1 : -1);
      else if (desk === null || !decide(event.key, table.current, desk)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [words, desk]);

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
      <button className={styles.keys} type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {words.keys} <kbd>?</kbd>
      </button>
      <div ref={table} onPointerOver={light} onFocus={light} onPointerLeave={clear} onBlur={clear} onKeyDown={inRow}>
        <TermLight group="tr">{children}</TermLight>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <KeysDialog ref={dialog} words={words} />
    </>
  );
}

function clear(event: SyntheticEvent): void {
  clearLight(event.currentTarget);
}

/** Left and right walk the terms of the row that has the focus; Enter opens it from any of them. */
function inRow(event: KeyboardEvent): void {
  const target = event.target as Element;
  const row = target.closest<HTMLElement>('tr[data-row]');
  if (row === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    if (walkTerms(row, target, event.key === 'ArrowRight' ? 1 : -1)) event.preventDefault();
  } else if (event.key === 'Enter' && target.closest('a') === null) {
    headOf(row)?.click();
  }
}

const rowsOf = (table: Element): readonly HTMLElement[] => [...table.querySelectorAll<HTMLElement>('tr[data-row]')];

/** The drawer under a row belongs to it. */
const focusedRow = (rows: readonly HTMLElement[]): number =>
  rows.findIndex(
    (row) => row.contains(document.activeElement) || row.nextElementSibling?.contains(document.activeElement) === true,
  );

/** From no row at all, the first (or last) one. */
function walkRows(table: Element, step: 1 | -1): void {
  const rows = rowsOf(table);
  const at = focusedRow(rows);
  const row = at === -1 ? rows.at(step === 1 ? 0 : -1) : rows[at + step];
  if (row !== undefined) headOf(row)?.focus();
}

/** The keys that change the review; false where a key is none of them. */
function decide(key: string, table: Element, desk: Desk): boolean {
  if (key === 'z') {
    void desk.undo();
    return true;
  }
  const state = { a: 'APPROVED', r: 'CHANGES_REQUESTED' }[key];
  if (state === undefined && key !== 'x') return false;
  const row = rowsOf(table)[focusedRow(rowsOf(table))];
  if (row === undefined) desk.say(desk.words.nothingFocused);
  else if (state === 'APPROVED' || state === 'CHANGES_REQUESTED') void desk.decide(cellsIn(row), state);
  else desk.dismiss(findingsIn(row));
  return true;
}

/** The drawer of the row in focus, or of the drawer in focus: opens or folds it. */
function openDrawer(table: Element): void {
  const rows = rowsOf(table);
  const summary = rows[focusedRow(rows)]?.nextElementSibling?.querySelector('summary');
  summary?.click();
}

async function copyRow(table: Element, words: RowWords): Promise<string> {
  const rows = rowsOf(table);
  const row = rows[focusedRow(rows)];
  if (row === undefined) return '';
  const values = [...row.querySelectorAll<HTMLElement>('[data-value], td[lang] > :first-child')].map(
    ({ dataset, textContent }) => dataset.copy ?? textContent,
  );
  try {
    await navigator.clipboard.writeText(tsvRow(values));
    return `${words.rowCopied} ${values[0] ?? ''}`;
  } catch {
    return words.copyRefused;
  }
}
