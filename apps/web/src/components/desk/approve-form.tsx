'use client';

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, SyntheticEvent } from 'react';
import { fill } from '../../i18n/unfilled.ts';
import type { OpenFinding } from './changes/findings.ts';
import type { DeskWords } from './desk-context.ts';
import { dismissalReasons, longestNote } from './subjects.ts';
import type { DismissalReason, DismissalWish } from './subjects.ts';
import dialog from '../dialog/dialog.module.css';
import own from './dialog.module.css';
import styles from '../review/review.module.css';

const choices = ['LEAVE', ...dismissalReasons] as const;

/**
 * Asks what becomes of the findings that are open in texts to be approved: Enter leaves them open; a digit dismisses them
 * with its reason.
 */
export function ApproveForm({
  words,
  said,
  count,
  load,
  onCancel,
  onApprove,
}: {
  readonly words: DeskWords;
  /** How the last attempt went. */
  readonly said: string;
  readonly count: number;
  readonly load: () => Promise<readonly OpenFinding[] | null>;
  readonly onCancel: () => void;
  readonly onApprove: (wish: DismissalWish | null) => Promise<boolean>;
}): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  const [findings, setFindings] = useState<readonly OpenFinding[]>([]);
  const [choice, setChoice] = useState<'LEAVE' | DismissalReason>('LEAVE');
  const [note, setNote] = useState('');
  const [attempt, setAttempt] = useState<'NONE' | 'SENT' | 'FAILED'>('NONE');

  const loadOnce = useRef(load);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus();
    // Without the list, the findings can still be left open.
    loadOnce.current().then(
      (found) => {
        setFindings(found ?? []);
      },
      () => undefined,
    );
  }, []);

  const byDigit = (event: KeyboardEvent): void => {
    const isNote = event.target instanceof HTMLInputElement && event.target.name === 'note';
    const named =
      isNote || event.ctrlKey || event.metaKey || !/^\d$/.test(event.key) ? undefined : choices[Number(event.key)];
    if (named === undefined || (named !== 'LEAVE' && findings.length === 0)) return;
    event.preventDefault();
    setChoice(named);
    form.current?.querySelector<HTMLElement>(`input[value=${named}]`)?.focus();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (attempt === 'SENT') return;
    const seen = findings.map(({ fingerprint, dismissal }) => ({ fingerprint, version: dismissal?.version ?? 0 }));
    setAttempt('SENT');
    void onApprove(choice === 'LEAVE' ? null : { findings: seen, reason: choice, note: note.trim() }).then((isDone) => {
      if (!isDone) setAttempt('FAILED');
    });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={byDigit}>
      <p>{fill(words.openHere, { count })}</p>
      <ul role="list" className={own.meant}>
        {findings.map(({ fingerprint, rule, message }) => (
          <li key={fingerprint}>
            <span className={dialog.rule} title={rule.id}>
              {words.rules[rule.id] ?? rule.id}
            </span>{' '}
            {message}
          </li>
        ))}
      </ul>
      <fieldset className={own.reasons}>
        <legend>{words.treatThem}</legend>
        {choices.map((value, at) => (
          <label key={value}>
            <input
              type="radio"
              name="choice"
              value={value}
              checked={choice === value}
              disabled={value !== 'LEAVE' && findings.length === 0}
              onChange={() => {
                setChoice(value);
              }}
            />
            {value === 'LEAVE' ? words.leaveOpen : fill(words.dismissThem, { reason: words[value] })} <kbd>{at}</kbd>
          </label>
        ))}
      </fieldset>
      {choice !== 'LEAVE' && (
        <label className={styles.field}>
          {words.note}
          <input
            name="note"
            value={note}
            maxLength={longestNote}
            autoComplete="off"
            required={choice === 'OTHER'}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
        </label>
      )}
      {attempt === 'FAILED' && <p role="alert">{said}</p>}
      <div className={dialog.buttons}>
        <button className={dialog.primary} aria-disabled={attempt === 'SENT'}>
          {words.approve}
        </button>
        <button type="button" className={dialog.button} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
