import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { markWords } from './marks.ts';

/** A text with the words that were looked for marked. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactElement {
  return (
    <>
      {markWords(text, query).map((piece, index) => (
        // A text does not change while it is shown.
        <Fragment key={index}>{piece.isMarked ? <mark>{piece.text}</mark> : piece.text}</Fragment>
      ))}
    </>
  );
}
