'use client';

import { unstable_rethrow } from 'next/navigation';
import { use, useActionState, useId, useLayoutEffect, useRef } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { CopyButton } from '../copy/copy-button.tsx';
import type { CopyWords } from '../copy/copy-menu.tsx';
import { FailureWords } from '../unavailable/failure-words.tsx';
import styles from './form.module.css';
import { Choices } from './choices.tsx';
import { textOf, textsOf } from './form-state.ts';
import type { FormAction } from './form-state.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  /** `choices`: any of the options, whose values are separated by commas in `value`. */
  readonly type: 'text' | 'email' | 'url' | 'password' | 'hidden' | 'select' | 'choices';
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
  const { noAnswer } = use(FailureWords);
  const [state, run, isPending] = useActionState(isBrowser ? answered(action, fields, noAnswer) : action, {});
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const own = form.current;
    return () => {
      passFocusOn(own);
    };
  }, []);
  return (
    <form
      ref={form}
      className={isQuiet ? styles.quiet : styles.form}
      action={run}
      onSubmit={(event: SyntheticEvent) => {
        // What is asked for twice would be done twice, and only the second answer be seen.
        if (isPending) event.preventDefault();
      }}
    >
      {fields.map((field) => (
        <FieldRow key={field.name} field={field} typed={state.typed?.[field.name]} id={`${id}-${field.name}`} />
      ))}
      <div className={styles.foot}>
        <button className={isQuiet ? styles.plain : styles.submit} aria-disabled={isPending}>
          {words.submit}
        </button>
        <div role="status" className={styles.said}>
          {state.done}
          {state.secret && (
            <p className={styles.secret}>
              <span>{state.secret.label}</span>
              <code>{state.secret.value}</code>
              {words.copy && <CopyButton label={words.copy.label} text={state.secret.value} words={words.copy} />}
            </p>
          )}
        </div>
      </div>
      {state.error !== undefined && (
        <p role="alert" className={styles.error}>
          {state.error}
        </p>
      )}
    </form>
  );
}

const isBrowser = typeof document !== 'undefined';

/** The action; if no answer comes, the form says so and keeps what was typed, instead of giving way to an error page. */
function answered(action: FormAction, fields: readonly Field[], noAnswer: string): FormAction {
  return async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      // The way on to another page.
      unstable_rethrow(error);
      const kept = fields.filter(({ type }) => type !== 'hidden' && type !== 'password');
      return {
        error: noAnswer,
        typed: Object.fromEntries(
          kept.map(({ name, type }) => [name, type === 'choices' ? textsOf(form, name).join(',') : textOf(form, name)]),
        ),
      };
    }
  };
}

/** A form that goes away with what it was about leaves the focus to the heading above it. */
function passFocusOn(form: HTMLFormElement | null): void {
  if (form?.contains(document.activeElement) !== true) return;
  const heading = form.closest('section, main > *')?.querySelector<HTMLElement>('h1, h2');
  if (heading == null) return;
  heading.tabIndex = -1;
  setTimeout(() => {
    if (document.activeElement === document.body) heading.focus();
  });
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
  if (type === 'choices') return <Choices {...{ name, label, options }} value={typed ?? value} />;
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
