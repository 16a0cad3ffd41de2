import type { ReactElement, ReactNode } from 'react';
import styles from './facets.module.css';

interface FacetOption {
  readonly value: string;
  /** Rows with it, under the other filters; null: not counted. */
  readonly count: number | null;
  readonly isOn: boolean;
  /** What stands for the value; the value itself, in mono, where nothing is given. */
  readonly label?: ReactNode;
}

export interface Facet {
  /** The parameter in the address, or of the form. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly FacetOption[];
}

/** The values of one filter, each with a box to tick and its count. `children` stand under them. */
export function FacetFieldset({
  facet: { name, legend, options },
  onToggle,
  children,
}: {
  readonly facet: Facet;
  readonly onToggle: (value: string) => void;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      {options.map(({ value, count, isOn, label }) => (
        <label key={value} className={styles.option} data-empty={count === 0 && !isOn ? '' : undefined}>
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={isOn}
            onChange={() => {
              onToggle(value);
            }}
          />
          <span className={styles.label}>{label ?? <code translate="no">{value}</code>}</span>
          <span className={styles.count}>{count}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
