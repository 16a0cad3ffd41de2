'use client';

import { useId, useRef, useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import type { Outcome } from '../../../../components/desk/subjects.ts';
import dialogStyles from '../../../../components/dialog/dialog.module.css';
import { Dialog } from '../../../../components/dialog/dialog.tsx';
import { contentOf, termsOf } from './fields.ts';
import { states } from './view.ts';
import type { ConceptContent, TermsWords } from './subjects.ts';
import styles from './terms.module.css';

export interface ConceptDialogProps {
  readonly title: string;
  readonly content: ConceptContent;
  /** Languages to have fields for, beside those that the concept has terms in. */
  readonly locales: readonly string[];
  readonly words: TermsWords;
  readonly save: (content: ConceptContent) => Promise<Outcome>;
  readonly onClose: () => void;
}

/** UTF-16 code units, as the API takes them. */
const longestDefinition = 2_000;

/** The definition of a concept, and its terms in each language. What is typed stays until it is saved. */
export function ConceptDialog({ title, content, locales, words, save, onClose }: ConceptDialogProps): ReactElement {
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const hint = useId();
  const [shown, setShown] = useState<readonly string[]>(() => [
    ...new Set([...locales, ...content.renderings.map(({ locale }) => locale)]),
  ]);
  const [other, setOther] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const labels = { PREFERRED: words.preferredTerm, ADMITTED: words.admittedTerms, FORBIDDEN: words.forbiddenTerms };

  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (desk === null) return;
    const typed = contentOf(new FormData(event.currentTarget), shown);
    let refused: string | undefined;
    const attempt = async (): Promise<Outcome> => {
      const outcome = await save(typed);
      if (outcome.kind === 'REFUSED') refused = outcome.message;
      return outcome;
    };
    setFault(null);
    void desk.carryOut({ name: ['save', typed], attempt, said: words.saidSaved }).then((isDone) => {
      if (isDone) dialog.current?.close();
      else setFault(refused ?? desk.words.failed);
    });
  };

  return (
    <Dialog ref={dialog} title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.field}>
          {words.definition}
          <textarea name="definition" rows={2} maxLength={longestDefinition} defaultValue={content.definition ?? ''} />
        </label>
        <p id={hint} className={styles.quiet}>
          {words.severalHint}
        </p>
        {shown.map((locale) => (
          <fieldset key={locale} className={styles.language}>
            <legend>
              <code translate="no">{locale}</code>
            </legend>
            {states.map((state) => (
              <label key={state} className={styles.field}>
                {labels[state]}
                <input
                  name={`${locale} ${state}`}
                  lang={locale}
                  dir="auto"
                  autoComplete="off"
                  defaultValue={termsOf(content, locale, state)}
                  aria-describedby={state === 'PREFERRED' ? undefined : hint}
                />
              </label>
            ))}
          </fieldset>
        ))}
        <div className={styles.other}>
          <label className={styles.field}>
            {words.otherLanguage}
            <input
              value={other}
              autoComplete="off"
              spellCheck="false"
              pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
              onChange={({ target }) => {
                setOther(target.value);
              }}
            />
          </label>
          <button
            type="button"
            className={dialogStyles.button}
            onClick={() => {
              const [tag] = canonical(other.trim());
              if (tag === undefined) return;
              setShown((before) => [...new Set([...before, tag])]);
              setOther('');
            }}
          >
            {words.addLanguage}
          </button>
        </div>
        {fault !== null && <p role="alert">{fault}</p>}
        <div className={dialogStyles.buttons}>
          <button className={dialogStyles.primary}>{words.save}</button>
          <button type="button" className={dialogStyles.button} onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function canonical(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}
