'use client';

import { useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { draftOf, keepDraft } from './drafts.ts';
import type { Draft } from './drafts.ts';
import type { SeenText } from '../desk/subjects.ts';
import styles from './review.module.css';

/** UTF-16 code units, as the API takes them. */
const longest = { comment: 10_000, text: 20_000, note: 1000 } as const;

/**
 * Folded, the way to say something about a text or to put a better one forward. What is typed stays until it is saved.
 * Each text needs one of its own (`key`).
 */
export function Discuss({
  text,
  markdown,
  direction,
}: {
  readonly text: SeenText;
  readonly markdown: string;
  readonly direction: 'ltr' | 'rtl';
}): ReactElement | null {
  const desk = useDesk();
  const [draft, setDraft] = useState(() => draftOf(text));
  const [isStarted] = useState(draft.body !== '' || draft.better !== null || draft.note !== '');
  if (desk === null) return null;
  const { words } = desk;

  const { body, better, note } = draft;
  const change = (changes: Partial<Draft>): void => {
    setDraft((before) => keepDraft(text, { ...before, ...changes }));
  };
  const onComment = (event: SyntheticEvent): void => {
    event.preventDefault();
    void desk.comment(text, body).then((isDone) => {
      if (isDone) change({ body: '' });
    });
  };
  const onSuggest = (event: SyntheticEvent): void => {
    event.preventDefault();
    void desk.suggest({ ...text, textHash: draft.on ?? text.textHash }, better ?? markdown, note).then((isDone) => {
      change(isDone ? { better: null, note: '', on: null } : { on: null });
    });
  };
  return (
    <details className={styles.discuss} open={isStarted}>
      <summary>{words.discuss}</summary>
      <form className={styles.form} onSubmit={onComment}>
        <label className={styles.field}>
          {words.comment}
          <textarea
            rows={2}
            value={body}
            maxLength={longest.comment}
            onChange={({ target }) => {
              change({ body: target.value });
            }}
          />
        </label>
        <button className={styles.small}>{words.comment}</button>
      </form>
      <form className={styles.form} onSubmit={onSuggest}>
        <label className={styles.field}>
          {words.betterText}
          <textarea
            rows={3}
            lang={text.locale}
            dir={direction}
            value={better ?? markdown}
            maxLength={longest.text}
            onChange={({ target }) => {
              change({ better: target.value, on: draft.on ?? text.textHash });
            }}
          />
        </label>
        <label className={styles.field}>
          {words.note}
          <input
            value={note}
            maxLength={longest.note}
            autoComplete="off"
            onChange={({ target }) => {
              change({ note: target.value });
            }}
          />
        </label>
        <button className={styles.small}>{words.suggest}</button>
      </form>
    </details>
  );
}
