'use client';

import type { ReactElement } from 'react';
import { fill } from '../../i18n/unfilled.ts';
import type { DeskWords } from './desk-context.ts';
import type { Conflict } from './subjects.ts';
import dialog from '../dialog/dialog.module.css';
import styles from './dialog.module.css';

/** What is there now, and the choice between that and deciding again. */
export function ConflictForm({
  words,
  conflicts,
  onKeep,
  onAgain,
}: {
  readonly words: DeskWords;
  readonly conflicts: readonly Conflict[];
  readonly onKeep: () => void;
  readonly onAgain: (() => void) | null;
}): ReactElement {
  return (
    <>
      <p>{words.conflictText}</p>
      <dl className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <div key={conflict.place}>
            <dt translate="no">{conflict.place}</dt>
            <dd>{nowOf(conflict, words)}</dd>
          </div>
        ))}
      </dl>
      <div className={dialog.buttons}>
        <button type="button" className={dialog.primary} autoFocus onClick={onKeep}>
          {words.keepTheirs}
        </button>
        {onAgain !== null && (
          <button type="button" className={dialog.button} onClick={onAgain}>
            {words.decideAgain}
          </button>
        )}
      </div>
    </>
  );
}

function nowOf({ now, why }: Conflict, words: DeskWords): string {
  if (now === null) return words[why === 'VERSION' ? 'GONE' : why];
  const { by, at } = now;
  const who = by === null || at === null ? '' : `, ${fill(words.decided, { name: by, date: inWords(at) })}`;
  return `${words[now.words]}${who}`;
}

/** As `ByWhom` has it on the page. */
function inWords(iso: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(document.documentElement.lang, format).format(new Date(iso))} UTC`;
}
