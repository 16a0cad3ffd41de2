'use client';

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, SyntheticEvent } from 'react';
import type { DeskWords } from './desk-context.ts';
import type { OpenFinding } from './changes/findings.ts';
import { dismissalReasons, longestNote } from './subjects.ts';
import type { DismissalReason, DismissalWish } from './subjects.ts';
import dialog from '../dialog/dialog.module.css';
import own from './dialog.module.css';
import styles from '../review/review.module.css';

/** Which findings, and why. A digit chooses its reason; Enter dismisses. What is typed stays until it is saved. */
export function DismissForm({
  words,
  said,
  load,
  onCancel,
  onDismiss,
}: {
  readonly words: DeskWords;
  /** How the last attempt went. */
  readonly said: string;
  readonly load: () => Promise<readonly OpenFinding[] | null>;
  readonly onCancel: () => void;
  readonly onDismiss: (wish: DismissalWish, isAll: boolean) => Promise<boolean>;
}): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  const [findings, setFindings] = useState<readonly OpenFinding[] | null | 'BUSY'>('BUSY');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState<DismissalReason | null>(null);
  const [note, setNote] = useState('');
  const [attempt, setAttempt] = useState<'NONE' | 'SENT' | 'FAILED'>('NONE');

  const loadOnce = useRef(load);
  useEffect(() => {
    loadOnce.current().then(setFindings, () => {
      setFindings(null);
    });
  }, []);
  const isReady = findings !== 'BUSY' && findings !== null && findings.length > 0;
  useEffect(() => {
    if (isReady) form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus();
  }, [isReady]);

  if (!isReady) {
    return (
      <>
        <p role="status">{findings === 'BUSY' ? words.loading : findings === null ? words.failed : words.noneOpen}</p>
        <div className={dialog.buttons}>
          <button type="button" className={dialog.button} autoFocus onClick={onCancel}>
            {words.close}
          </button>
        </div>
      </>
    );
  }

  const chosen = findings.filter(({ fingerprint }) => !left.has(fingerprint));
  const byDigit = (event: KeyboardEvent): void => {
    const isNote = event.target instanceof HTMLInputElement && event.target.name === 'note';
    const named = isNote || event.ctrlKey || event.metaKey ? undefined : dismissalReasons[Number(event.key) - 1];
    if (named === undefined) return;
    event.preventDefault();
    setReason(named);
    form.current?.querySelector<HTMLElement>(`input[value=${named}]`)?.focus();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason === null || chosen.length === 0 || attempt === 'SENT') return;
    const seen = chosen.map(({ fingerprint, dismissal }) => ({ fingerprint, version: dismissal?.version ?? 0 }));
    setAttempt('SENT');
    void onDismiss({ findings: seen, reason, note: note.trim() }, chosen.length === findings.length).then((isDone) => {
      if (!isDone) setAttempt('FAILED');
    });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={byDigit}>
      <ul role="list" className={own.meant}>
        {findings.map(({ fingerprint, locale, rule, message }) => (
          <li key={fingerprint}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(fingerprint)}
                disabled={findings.length === 1}
                onChange={({ target }) => {
                  setLeft((before) => {
                    const after = new Set(before);
                    if (target.checked) after.delete(fingerprint);
                    else after.add(fingerprint);
                    return after;
                  });
                }}
              />
              <span>
                <span className={dialog.rule}>
                  {locale !== null && <code translate="no">{locale}</code>}{' '}
                  <span title={rule.id}>{words.rules[rule.id] ?? rule.id}</span>
                </span>
                <span>{message}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <fieldset className={own.reasons}>
        <legend>{words.reason}</legend>
        {dismissalReasons.map((value, at) => (
          <label key={value}>
            <input
              type="radio"
              name="reason"
              value={value}
              required
              checked={reason === value}
              onChange={() => {
                setReason(value);
              }}
            />
            {words[value]} <kbd>{at + 1}</kbd>
          </label>
        ))}
      </fieldset>
      <label className={styles.field}>
        {words.note}
        <input
          name="note"
          value={note}
          maxLength={longestNote}
          autoComplete="off"
          required={reason === 'OTHER'}
          aria-describedby={reason === 'OTHER' ? 'desk-note' : undefined}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
      </label>
      {reason === 'OTHER' && (
        <p id="desk-note" className={styles.quiet}>
          {words.noteNeeded}
        </p>
      )}
      {attempt === 'FAILED' && <p role="alert">{said}</p>}
      <div className={dialog.buttons}>
        <button className={dialog.primary} disabled={chosen.length === 0} aria-disabled={attempt === 'SENT'}>
          {words.dismiss}
        </button>
        <button type="button" className={dialog.button} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
