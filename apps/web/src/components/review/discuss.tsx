'use client';

import { useRef, useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { SeenText } from '../desk/subjects.ts';
import type { Correction } from './corrections.ts';
import { focusNewSuggestion } from './new-suggestion.ts';
import { SuggestForm } from './suggest-form.tsx';
import { useSuggestion } from './use-suggestion.ts';
import styles from './review.module.css';

/** UTF-16 code units, as the API takes them. */
const longestComment = 10_000;

/**
 * Folded, the way to say something about a text or to put a better one forward. What is typed stays until it is saved.
 * Each text needs one of its own (`key`).
 */
export function Discuss({
  text,
  markdown,
  direction,
  corrections,
  isKeyed,
}: {
  readonly text: SeenText;
  readonly markdown: string;
  readonly direction: 'ltr' | 'rtl';
  /** What its findings suggest. */
  readonly corrections: readonly Correction[];
  /** The one text of its page: there are keys for it. */
  readonly isKeyed: boolean;
}): ReactElement | null {
  const desk = useDesk();
  const fold = useRef<HTMLDetailsElement>(null);
  const { draft, change, type, takeNext, send } = useSuggestion(text, markdown, corrections);
  const [isStarted] = useState(draft.body !== '' || draft.better !== null || draft.note !== '');

  const focus = (selector: string): void => {
    if (fold.current === null) return;
    fold.current.open = true;
    fold.current.querySelector<HTMLElement>(selector)?.focus();
  };
  /** Fills in what the next finding suggests; where none is left, leads to the field. */
  const takeOver = (): void => {
    // The button is there, and has the focus, before the next key.
    const isTaken = flushSync(takeNext);
    focus(isTaken ? '[data-suggest]' : '[name=better]');
  };
  useKeys(
    isKeyed && desk !== null
      ? {
          suggestText: takeOver,
          commentText: () => {
            focus('[name=body]');
          },
        }
      : {},
  );
  if (desk === null) return null;
  const { words } = desk;

  const { body, better, note } = draft;
  const onComment = (event: SyntheticEvent): void => {
    event.preventDefault();
    void desk.comment(text, body).then((isDone) => {
      if (isDone) change({ body: '' });
    });
  };
  const onSuggest = (): void => {
    const stop = focusNewSuggestion(fold.current?.parentElement ?? null);
    void send().then((isDone) => {
      if (!isDone) stop();
    });
  };
  return (
    <>
      {corrections.length > 0 && (
        <p className={styles.where}>
          <button type="button" className={styles.small} onClick={takeOver}>
            {words.takeOver} {isKeyed && <kbd>s</kbd>}
          </button>
        </p>
      )}
      <details ref={fold} className={styles.discuss} open={isStarted}>
        <summary>{words.discuss}</summary>
        <form method="post" className={styles.form} onSubmit={onComment}>
          <label className={styles.field}>
            {words.comment}
            <textarea
              name="body"
              rows={2}
              value={body}
              maxLength={longestComment}
              onChange={({ target }) => {
                change({ body: target.value });
              }}
            />
          </label>
          <button className={styles.small}>{words.comment}</button>
        </form>
        <SuggestForm
          words={words}
          locale={text.locale}
          direction={direction}
          markdown={markdown}
          better={better}
          note={note}
          onBetter={type}
          onNote={(typed) => {
            change({ note: typed });
          }}
          onSuggest={onSuggest}
        />
      </details>
    </>
  );
}
