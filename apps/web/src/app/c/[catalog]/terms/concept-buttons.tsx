'use client';

import type { ReactElement } from 'react';
import { fill } from '../../../../i18n/unfilled.ts';
import { useConcept } from './concept-shell.tsx';
import type { Rendering } from './subjects.ts';
import styles from './terms.module.css';

/** Takes the concept around into the term base; edits or removes one that is there. */
export function ConceptButtons(): ReactElement | null {
  const commands = useConcept();
  if (commands === null) return null;
  const { concept, words, promote, edit, remove } = commands;
  return (
    <span className={styles.buttons}>
      {concept.source === 'MINED' && (
        <button type="button" className={styles.small} onClick={promote} aria-keyshortcuts="p">
          {words.promote} <kbd>p</kbd>
        </button>
      )}
      <button type="button" className={styles.small} onClick={edit} aria-haspopup="dialog" aria-keyshortcuts="e">
        {words.edit} <kbd>e</kbd>
      </button>
      {concept.source === 'STORED' && (
        <button type="button" className={styles.small} onClick={remove}>
          {words.remove}
        </button>
      )}
    </span>
  );
}

/** Forbids a term of the concept around, or allows it again. */
export function TermButton({ rendering }: { readonly rendering: Rendering }): ReactElement | null {
  const commands = useConcept();
  if (commands === null) return null;
  const { words, setState } = commands;
  const isForbidden = rendering.state === 'FORBIDDEN';
  return (
    <button
      type="button"
      className={styles.term}
      data-term={rendering.term}
      aria-label={fill(isForbidden ? words.allowTerm : words.forbidTerm, { term: rendering.term })}
      onClick={() => {
        setState(rendering, isForbidden ? 'ADMITTED' : 'FORBIDDEN');
      }}
    >
      {isForbidden ? words.allow : words.forbid}
    </button>
  );
}
