'use client';

import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import type { DeskWords } from '../desk/desk-context.ts';
import { longestNote, longestText } from '../desk/subjects.ts';
import styles from './review.module.css';

const TextChange = lazy(async () => ({ default: (await import('../diff/text-change.tsx')).TextChange }));

/** A better text, and as long as it is another one, what of it differs from the one there is. */
export function SuggestForm({
  words,
  locale,
  direction,
  markdown,
  better,
  note,
  onBetter,
  onNote,
  onSuggest,
  onCancel,
}: {
  readonly words: DeskWords;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** What is there. */
  readonly markdown: string;
  /** Null: nothing better than what is there. */
  readonly better: string | null;
  readonly note: string;
  readonly onBetter: (better: string) => void;
  readonly onNote: (note: string) => void;
  readonly onSuggest: () => void;
  /** Where the form can be put away. */
  readonly onCancel?: () => void;
}): ReactElement {
  return (
    // Sent by script. Where none runs, nothing that was typed goes into an address.
    <form
      method="post"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSuggest();
      }}
    >
      <label className={styles.field}>
        {words.betterText}
        <textarea
          name="better"
          rows={3}
          lang={locale}
          dir={direction}
          value={better ?? markdown}
          maxLength={longestText}
          onChange={({ target }) => {
            onBetter(target.value);
          }}
        />
      </label>
      {better !== null && better !== markdown && (
        <Suspense>
          <TextChange before={markdown} after={better} locale={locale} direction={direction} words={words.diff} />
        </Suspense>
      )}
      <label className={styles.field}>
        {words.note}
        <input
          value={note}
          maxLength={longestNote}
          autoComplete="off"
          onChange={({ target }) => {
            onNote(target.value);
          }}
        />
      </label>
      <span className={styles.decisions}>
        <button className={styles.small} data-suggest>
          {words.suggest}
        </button>
        {onCancel !== undefined && (
          <button type="button" className={styles.small} onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </span>
    </form>
  );
}
