'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { Unfilled } from '../../i18n/unfilled.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { usePath } from '../../navigation/use-catalog.ts';
import type { Severity } from '../severities.ts';
import type { messages } from './messages.ts';
import type { SearchComboboxProps } from './search-combobox.tsx';
import type { SearchReading } from './use-hits.ts';
import styles from './search.module.css';

export interface SearchWords {
  readonly label: string;
  readonly placeholder: string;
  readonly sentences: Unfilled<typeof messages>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Said of a text that may be wrong. */
  readonly mayBeWrong: string;
}

/** What the page lists the answers to; empty on any other page. */
function useAsked(): string {
  const [path, parameters] = [usePath(), useSearchParams()];
  return path === '/search' ? (parameters.get('q') ?? '') : '';
}

const fetchCombobox = () => import('./search-combobox.tsx');

/** A plain field until it is used: the combobox is fetched then, and takes over the text and the caret. */
export function SearchField({
  reading,
  value,
  words,
}: {
  readonly reading: SearchReading;
  readonly value: string;
  readonly words: SearchWords;
}): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  const isWanted = useRef(false);
  const asked = useAsked();
  const shown = asked === '' ? value : asked;
  const [typed, setTyped] = useState(shown);
  const [Combobox, setCombobox] = useState<ComponentType<SearchComboboxProps> | null>(null);

  function wake(): void {
    if (isWanted.current) return;
    isWanted.current = true;
    void fetchCombobox().then(({ SearchCombobox }) => {
      setCombobox(() => SearchCombobox);
    });
  }

  useEffect(() => {
    const field = holder.current?.querySelector('input');
    // Somebody was quicker than this script.
    if (field != null && field.value !== shown) setTyped(field.value);
    if (field === document.activeElement) wake();
  }, [shown]);

  useKeys({
    search: () => {
      const input = holder.current?.querySelector('input');
      // The frame hides its field where the page has a larger one.
      if (!input?.checkVisibility({ visibilityProperty: true })) return false;
      input.focus();
      input.select();
      return true;
    },
  });

  return (
    <div ref={holder} className={styles.holder}>
      {Combobox === null ? (
        <input
          key={shown}
          className={styles.field}
          name="q"
          type="text"
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
          aria-label={words.label}
          placeholder={words.placeholder}
          defaultValue={shown}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          onFocus={wake}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onPointerEnter={() => void fetchCombobox()}
        />
      ) : (
        <Combobox reading={reading} text={typed} asked={asked} words={words} />
      )}
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
    </div>
  );
}
