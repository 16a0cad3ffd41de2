'use client';

import { useActionState, useId } from 'react';
import type { ReactElement } from 'react';
import { CopyButton } from '../copy/copy-button.tsx';
import type { CopyWords } from '../copy/copy-menu.tsx';
import styles from './form.module.css';
import type { FormAction } from './form-state.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password' | 'hidden' | 'select';
  readonly value?: string;
  readonly hint?: string;
  readonly autoComplete?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface Words {
  readonly submit: string;
  /** For a secret that the form answers with. */
  readonly copy?: CopyWords & { readonly label: string };
}

/** A form that a server action answers, in place; before scripts arrive and without them, as a page. */
export function ActionForm({
  action,
  fields,
  words,
  isQuiet = false,
}: {
  readonly action: FormAction;
  readonly fields: readonly Field[];
  readonly words: Words;
  /** One button in a row of a table. */
  readonly isQuiet?: boolean;
}): ReactElement {
  const [state, run, isPending] = useActionState(action, {});
  const id = useId();
  return (
    <form className={isQuiet ? styles.quiet : styles.form} action={run}>
      {fields.map((field) => (
        <FieldRow key={field.name} field={field} typed={state.typed?.[field.name]} id={`${id}-${field.name}`} />
      ))}
      <div className={styles.foot}>
        <button className={isQuiet ? styles.plain : styles.submit} aria-disabled={isPending}>
          {words.submit}
        </button>
        <span role="status">{state.done}</span>
      </div>
      {state.error !== undefined && (
        <p role="alert" className={styles.error}>
          {state.error}
        </p>
      )}
      {state.secret && (
        <p className={styles.secret}>
          <span>{state.secret.label}</span>
          <code>{state.secret.value}</code>
          {words.copy && <CopyButton label={words.copy.label} text={state.secret.value} words={words.copy} />}
        </p>
      )}
    </form>
  );
}

function FieldRow({
  field: { name, label, type, value = '', hint, autoComplete, minLength, maxLength, options = [] },
  typed,
  id,
}: {
  readonly field: Field;
  readonly typed: string | undefined;
  readonly id: string;
}): ReactElement {
  if (type === 'hidden') return <input type="hidden" name={name} value={value} />;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {type === 'select' ? (
        <select id={id} name={name} className={styles.control} defaultValue={typed ?? value} key={typed ?? value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={name}
          type={type}
          className={styles.control}
          defaultValue={typed ?? value}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          autoComplete={autoComplete}
          minLength={minLength}
          maxLength={maxLength}
          required
        />
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
