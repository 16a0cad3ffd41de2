'use client';

import { useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { useDesk } from './desk-context.ts';
import type { SeenText } from './subjects.ts';
import styles from './review.module.css';

/** UTF-16 code units, as the API takes them. */
const longest = { comment: 10_000, text: 20_000, note: 1000 } as const;

/** Folded, the way to say something about a text or to put a better one forward. What is typed stays until it is saved. */
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
  const [body, setBody] = useState('');
  const [better, setBetter] = useState<string | null>(null);
  const [note, setNote] = useState('');
  if (desk === null) return null;
  const { words } = desk;

  const onComment = (event: SyntheticEvent): void => {
    event.preventDefault();
    void desk.comment(text, body).then((isDone) => {
      if (isDone) setBody('');
    });
  };
  const onSuggest = (event: SyntheticEvent): void => {
    event.preventDefault();
    void desk.suggest(text, better ?? markdown, note).then((isDone) => {
      if (!isDone) return;
      setBetter(null);
      setNote('');
    });
  };
  return (
    <details className={styles.discuss}>
      <summary>{words.discuss}</summary>
      <form className={styles.form} onSubmit={onComment}>
        <label className={styles.field}>
          {words.comment}
          <textarea
            rows={2}
            value={body}
            maxLength={longest.comment}
            onChange={({ target }) => {
              setBody(target.value);
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
              setBetter(target.value);
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
              setNote(target.value);
            }}
          />
        </label>
        <button className={styles.small}>{words.suggest}</button>
      </form>
    </details>
  );
}
