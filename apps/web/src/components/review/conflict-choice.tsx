import type { ReactElement } from 'react';
import type { DeskWords } from '../desk/desk-context.ts';
import type { MergedStretch } from '../diff/merge-words.ts';
import styles from './review.module.css';

/** Words that a suggestion and the page have both changed: one of the two has to be chosen. */
export function ConflictChoice({
  name,
  conflict,
  chosen,
  locale,
  direction,
  words,
  onChoose,
}: {
  /** Of the form's field. */
  readonly name: string;
  readonly conflict: Extract<MergedStretch, { readonly isConflict: true }>;
  readonly chosen: 'mine' | 'theirs' | null;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: DeskWords;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}): ReactElement {
  const text = (value: string): ReactElement =>
    value.trim() === '' ? (
      <span className={styles.quiet}>{words.nothingThere}</span>
    ) : (
      <span lang={locale} dir={direction}>
        {value}
      </span>
    );
  return (
    <fieldset className={styles.conflict} data-conflict>
      <legend>{words.bothChanged}</legend>
      <p className={styles.quiet}>
        {words.diff.before}: <del>{text(conflict.base)}</del>
      </p>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={name}
            value={side}
            required
            checked={chosen === side}
            onChange={() => {
              onChoose(side);
            }}
          />
          <span>
            {words[side === 'mine' ? 'asSuggested' : 'asInPage']}: {text(conflict[side])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
