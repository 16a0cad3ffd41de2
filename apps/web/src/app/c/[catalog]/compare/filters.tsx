'use client';

import { startTransition, useEffect, useOptimistic, useRef } from 'react';
import type { ReactElement } from 'react';
import { QueryForm } from '../../../../navigation/query-form.tsx';
import { useRouter } from '../../../../navigation/use-router.ts';
import { TextField } from '../../../../components/filter/text-field.tsx';
import type { Severity } from '../../../../components/severities.ts';
import { SeverityIcon } from '../../../../components/severity-icon.tsx';
import { longestText } from '../../../../data/address.ts';
import { addressOf, consensus, hasCodes, readView } from './address.ts';
import type { CompareView } from './address.ts';
import styles from './filters.module.css';

export interface FilterChoices {
  readonly severities: readonly { readonly value: Severity; readonly label: string; readonly count: number }[];
  /** The columns in their order, then the others. */
  readonly languages: readonly {
    readonly locale: string;
    readonly name: string;
    readonly direction: 'ltr' | 'rtl';
  }[];
  readonly codes: readonly { readonly code: string; readonly label: string }[];
  /** The columns of a view that asks for none, in order. */
  readonly allLocales: readonly string[];
}

export interface FilterWords {
  readonly severity: string;
  readonly languages: string;
  readonly reference: string;
  readonly noReference: string;
  readonly consensus: string;
  readonly code: string;
  readonly anyCode: string;
  readonly text: string;
  readonly disagree: string;
  readonly apply: string;
}

/** A plain form that loads the view it describes; where scripts run, each change is shown at once, one step of history. */
export function CompareFilters({
  view,
  choices,
  words,
}: {
  readonly view: CompareView;
  readonly choices: FilterChoices;
  readonly words: FilterWords;
}): ReactElement {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [shown, propose] = useOptimistic(view);
  const columns = shown.locales.length > 0 ? shown.locales : choices.allLocales;

  function show(): void {
    if (form.current === null) return;
    const wanted = viewIn(form.current, choices.allLocales);
    if (addressOf(wanted) === addressOf({ ...view, at: '' })) return;
    startTransition(() => {
      propose(wanted);
      router.push(addressOf(wanted), { scroll: false });
    });
  }

  // A box ticked before the scripts arrived has already changed the form.
  const showAtFirst = useRef(show);
  useEffect(() => {
    showAtFirst.current();
  }, []);

  return (
    <QueryForm
      ref={form}
      className={styles.form}
      action="/compare"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      {view.kind !== 'events' && <input type="hidden" name="kind" value={view.kind} />}
      {view.lang !== '' && <input type="hidden" name="lang" value={view.lang} />}
      {view.density === 'compact' && <input type="hidden" name="density" value={view.density} />}
      {view.kind === 'events' && (
        <fieldset className={styles.choices}>
          <legend>{words.severity}</legend>
          {choices.severities.map(({ value, label, count }) => (
            <label key={value} className={styles.choice}>
              <input
                type="checkbox"
                name="severity"
                value={value}
                checked={shown.severities.includes(value)}
                onChange={show}
              />
              <SeverityIcon severity={value} />
              {label}
              <span className={styles.count}>{count}</span>
            </label>
          ))}
        </fieldset>
      )}
      {hasCodes(view.kind) && (
        <label className={styles.field}>
          {words.code}
          <select className={styles.control} name="code" value={shown.code} onChange={show}>
            <option value="">{words.anyCode}</option>
            {choices.codes.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className={styles.search}>
        <label className={styles.field}>
          {words.text}
          <TextField text={view.text} maxLength={longestText} className={styles.control} />
        </label>
        <button className={styles.button}>{words.apply}</button>
      </div>
      <label className={styles.choice}>
        <input type="checkbox" name="disagree" value="1" checked={shown.disagree} onChange={show} />
        {words.disagree}
      </label>
      <label className={styles.field}>
        {words.reference}
        <select className={styles.control} name="reference" value={shown.reference} onChange={show}>
          <option value="">{words.noReference}</option>
          <option value={consensus}>{words.consensus}</option>
          {choices.languages.map(({ locale, name, direction }) => (
            <option key={locale} value={locale} lang={locale} dir={direction}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={`${styles.choices} ${styles.languages}`}>
        <legend>{words.languages}</legend>
        {choices.languages.map(({ locale, name, direction }) => (
          <label key={locale} className={styles.choice}>
            <input type="checkbox" name="locales" value={locale} checked={columns.includes(locale)} onChange={show} />
            <span lang={locale} dir={direction}>
              {name}
            </span>
          </label>
        ))}
      </fieldset>
    </QueryForm>
  );
}

function viewIn(form: HTMLFormElement, allLocales: readonly string[]): CompareView {
  const fields = new FormData(form);
  const texts = (name: string) => fields.getAll(name).filter((value) => typeof value === 'string');
  const view = readView(Object.fromEntries([...fields.keys()].map((name) => [name, texts(name)])));
  const isAll = view.locales.join() === allLocales.join();
  return isAll ? { ...view, locales: [] } : view;
}
