import type { ReactElement } from 'react';
import styles from './form.module.css';

/** Any of several values, each a box to tick. */
export function Choices({
  name,
  label,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  /** Those that are ticked at first, separated by commas. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}): ReactElement {
  const ticked = value.split(',');
  return (
    <fieldset key={value} className={styles.choices}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="checkbox" name={name} value={option.value} defaultChecked={ticked.includes(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
