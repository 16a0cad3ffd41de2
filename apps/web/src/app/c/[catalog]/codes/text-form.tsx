'use client';

import { startTransition } from 'react';
import type { ReactElement } from 'react';
import { QueryForm } from '../../../../navigation/query-form.tsx';
import { useRouter } from '../../../../navigation/use-router.ts';
import { TextField } from '../../../../components/filter/text-field.tsx';
import styles from './codes.module.css';
import { longestText } from '../../../../data/address.ts';
import { addressOf, readView } from './view.ts';

/** The text filter: a plain form, without a page load where scripts run. `kept` are the other parameters. */
export function CodeTextForm({
  text,
  kept,
  words,
}: {
  readonly text: string;
  readonly kept: readonly (readonly [name: string, value: string])[];
  readonly words: { readonly text: string; readonly apply: string };
}): ReactElement {
  const router = useRouter();
  return (
    <QueryForm
      className={styles.form}
      action="/codes"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const given = [...fields].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
        startTransition(() => {
          router.push(addressOf(readView(Object.fromEntries(given))), { scroll: false });
        });
      }}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={styles.field}>
        {words.text}
        <TextField text={text} maxLength={longestText} className={styles.control} />
      </label>
      <button className={styles.button}>{words.apply}</button>
    </QueryForm>
  );
}
