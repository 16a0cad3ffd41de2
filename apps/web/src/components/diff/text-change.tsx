import type { ReactElement } from 'react';
import styles from './diff.module.css';
import { diffWords } from './word-diff.ts';
import type { Stretch } from './word-diff.ts';

/** A text before and after, in its language and direction, with the words marked that differ. Null: there was, or is, none. */
export function TextChange({
  before,
  after,
  locale,
  direction,
  words,
}: {
  readonly before: string | null;
  readonly after: string | null;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: { readonly before: string; readonly after: string; readonly none: string };
}): ReactElement {
  const diff = diffWords(before ?? '', after ?? '', locale);
  const side = (text: string | null, stretches: readonly Stretch[], as: 'del' | 'ins') =>
    text === null ? (
      <span className={styles.none}>{words.none}</span>
    ) : (
      <p lang={locale} dir={direction} className={styles.text}>
        {before === null || after === null ? text : stretches.map((stretch, index) => mark(stretch, as, index))}
      </p>
    );
  return (
    <dl className={styles.change}>
      <div>
        <dt>{words.before}</dt>
        <dd>{side(before, diff.before, 'del')}</dd>
      </div>
      <div>
        <dt>{words.after}</dt>
        <dd>{side(after, diff.after, 'ins')}</dd>
      </div>
    </dl>
  );
}

function mark({ text, isChanged }: Stretch, As: 'del' | 'ins', index: number) {
  return isChanged ? <As key={index}>{text}</As> : text;
}
