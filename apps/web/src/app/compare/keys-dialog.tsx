'use client';

import { useSyncExternalStore } from 'react';
import type { ReactElement, Ref } from 'react';
import { lettersAreOn, onLettersSwitched, switchLetters } from '../../components/keys/letter-keys.ts';
import styles from './row-keys.module.css';

export interface KeyWords {
  readonly keys: string;
  readonly keyNext: string;
  readonly keyPrevious: string;
  readonly keyTerms: string;
  readonly keyOpen: string;
  readonly keyCells: string;
  readonly keyDrawer: string;
  readonly keyApprove: string;
  readonly keyRequest: string;
  readonly keyDismiss: string;
  readonly keyUndo: string;
  readonly keyCopy: string;
  readonly keyHelp: string;
  readonly keysOn: string;
  readonly close: string;
}

/** What the keys do, and the switch for those that are single letters. */
export function KeysDialog({
  ref,
  words,
}: {
  readonly ref: Ref<HTMLDialogElement>;
  readonly words: KeyWords;
}): ReactElement {
  const on = useSyncExternalStore(onLettersSwitched, lettersAreOn, () => true);
  const keys = [
    [['j'], words.keyNext],
    [['k'], words.keyPrevious],
    [['←', '→'], words.keyTerms],
    [['h', 'l'], words.keyCells],
    [['Enter'], words.keyOpen],
    [['o'], words.keyDrawer],
    [['a'], words.keyApprove],
    [['r'], words.keyRequest],
    [['x'], words.keyDismiss],
    [['z'], words.keyUndo],
    [['c'], words.keyCopy],
    [['?'], words.keyHelp],
  ] as const;
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby="compare-keys">
      <h2 id="compare-keys">{words.keys}</h2>
      <dl>
        {keys.map(([pressed, meaning]) => (
          <div key={meaning}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchLetters(event.target.checked);
          }}
        />
        {words.keysOn}
      </label>
      <form method="dialog">
        <button className={styles.close}>{words.close}</button>
      </form>
    </dialog>
  );
}
