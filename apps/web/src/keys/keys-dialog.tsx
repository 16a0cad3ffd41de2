'use client';

import { useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Key } from './key.tsx';
import { lettersAreOn, onLettersSwitched, switchLetters } from './letter-keys.ts';
import { keyLines } from './key-lines.ts';
import type { messages } from './messages.ts';
import type { Command } from './table.ts';
import dialogStyles from '../components/dialog/dialog.module.css';
import { Dialog } from '../components/dialog/dialog.tsx';
import styles from './keys.module.css';

export type KeyWords = Readonly<Record<keyof typeof messages, string>>;

export interface KeysDialogProps {
  /** What acts on the page. */
  readonly commands: ReadonlySet<Command>;
  readonly words: KeyWords;
  readonly onClose: () => void;
}

/** The keys that act on this page, and the switch for those that are single characters. Open while mounted. */
export function KeysDialog({ commands, words, onClose }: KeysDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const areOn = useSyncExternalStore(onLettersSwitched, lettersAreOn, () => true);
  return (
    <Dialog ref={dialog} title={words.title} onClose={onClose}>
      <dl className={styles.list}>
        {keyLines(commands).map(({ keys, label }) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <Key key={key} name={key} />
              ))}
            </dt>
            <dd>{words[label]}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={areOn}
          onChange={({ target }) => {
            switchLetters(target.checked);
          }}
        />
        {words.charactersAct}
      </label>
      <form method="dialog" className={dialogStyles.buttons}>
        <button className={dialogStyles.button}>{words.close}</button>
      </form>
    </Dialog>
  );
}
