'use client';

import { useEffect, useOptimistic, useRef, useTransition } from 'react';
import type { SyntheticEvent, ReactElement } from 'react';
import { QueryForm } from '../../navigation/query-form.tsx';
import { useRouter } from '../../navigation/use-router.ts';
import { FacetFieldset } from './facet-fieldset.tsx';
import type { Facet } from './facet-fieldset.tsx';
import styles from './facets.module.css';

const pauseMs = 250;

/**
 * Filters with counts, as a form that the server understands. Where scripts run, a change goes to the address at once;
 * where they do not, there is a button. `kept` are the parameters of the address that are no filters.
 */
export function FacetForm({
  action,
  facets,
  text,
  kept,
  words,
}: {
  readonly action: string;
  readonly facets: readonly Facet[];
  readonly text: string;
  readonly kept: readonly (readonly [name: string, value: string])[];
  readonly words: { readonly text: string; readonly apply: string };
}): ReactElement {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, startTransition] = useTransition();
  const [shown, toggle] = useOptimistic(facets, (current, changed: { name: string; value: string }) =>
    current.map((facet) =>
      facet.name === changed.name
        ? {
            ...facet,
            options: facet.options.map((option) =>
              option.value === changed.value ? { ...option, isOn: !option.isOn } : option,
            ),
          }
        : facet,
    ),
  );

  // A filter taken off elsewhere empties the field; what is being typed stays.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null && field.current !== document.activeElement) field.current.value = text;
  }, [text]);

  function go(how: 'push' | 'replace'): void {
    clearTimeout(timer.current);
    if (form.current === null) return;
    const order = [...facets.map(({ name }) => name), 'text', ...kept.map(([name]) => name)];
    const pairs = [...new FormData(form.current)]
      .filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const search = new URLSearchParams(pairs).toString();
    router[how](search === '' ? action : `${action}?${search}`, { scroll: false });
  }

  return (
    <QueryForm
      ref={form}
      className={styles.form}
      action={action}
      aria-busy={isPending || undefined}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        startTransition(() => {
          go('push');
        });
      }}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={styles.text}>
        <span className={styles.legend}>{words.text}</span>
        <input
          ref={field}
          type="search"
          name="text"
          defaultValue={text}
          autoComplete="off"
          spellCheck="false"
          onChange={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => {
              startTransition(() => {
                go('replace');
              });
            }, pauseMs);
          }}
        />
      </label>
      {shown
        .filter(({ options }) => options.length > 0)
        .map(({ name, legend, options }) => (
          <FacetFieldset
            key={name}
            facet={{ name, legend, options }}
            onToggle={(value) => {
              startTransition(() => {
                toggle({ name, value });
                go('push');
              });
            }}
          />
        ))}
      <noscript>
        <button className={styles.apply}>{words.apply}</button>
      </noscript>
    </QueryForm>
  );
}
