import type { ReactElement, ReactNode } from 'react';
import styles from './unavailable.module.css';

/** What happened, what is safe, what to do. */
export function Unavailable({
  words,
  children,
}: {
  readonly words: Readonly<Record<'title' | 'what' | 'safe' | 'todo', string>>;
  /** The way to try again. */
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <p>{words.safe}</p>
      <p>{words.todo}</p>
      <p>{children}</p>
    </div>
  );
}
