'use client';

import { useRouter } from 'next/navigation';
import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import {
  ComboBox,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  RouterProvider,
  Text,
} from 'react-aria-components';
import { SeverityIcon } from '../severity-icon.tsx';
import { fill } from './matches.ts';
import type { Hit } from './matches.ts';
import type { SearchWords } from './search-field.tsx';
import { useHits } from './use-hits.ts';
import styles from './search.module.css';

export interface SearchComboboxProps {
  readonly locale: string | null;
  /** What has been typed before this arrived. */
  readonly text: string;
  readonly words: SearchWords;
}

/** The search box where scripts run: answers under the field while one types, the best first with its reason. */
export function SearchCombobox({ locale, text: initial, words }: SearchComboboxProps): ReactElement {
  const router = useRouter();
  const [text, setText] = useState(initial);
  const answer = useHits(text, locale);

  /** Enter without a chosen option: the best answer if it is already there, else the page that waits for it. */
  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>): void {
    const isChosen = event.target instanceof HTMLElement && event.target.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChosen || text.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    const best = answer.text === text && answer.missing === null ? answer.hits[0] : undefined;
    router.push(best?.href ?? `/search?q=${encodeURIComponent(text.trim())}`);
  }

  return (
    <RouterProvider
      navigate={(href) => {
        router.push(href);
      }}
    >
      <ComboBox
        className={styles.combobox ?? ''}
        aria-label={words.label}
        inputValue={text}
        onInputChange={setText}
        items={text.trim() === '' ? [] : answer.hits}
        defaultFilter={() => true}
        allowsCustomValue
        allowsEmptyCollection={text.trim() !== ''}
        menuTrigger="input"
        shouldFocusWrap
        name="q"
        formValue="text"
      >
        <Input
          className={styles.field ?? ''}
          autoFocus
          placeholder={words.placeholder}
          enterKeyHint="search"
          autoCapitalize="none"
          onKeyDownCapture={onKeyDownCapture}
        />
        <OpenForTyped text={initial} />
        <Popover className={styles.panel ?? ''} placement="bottom end" offset={4} containerPadding={8}>
          {answer.missing !== null && (
            <p className={styles.said}>{fill(words.sentences.missing ?? '', { code: answer.missing })}</p>
          )}
          <ListBox<Hit>
            className={styles.list ?? ''}
            renderEmptyState={() => <p className={styles.said}>{emptyWords(answer, text, words)}</p>}
          >
            {(hit) => <HitOption hit={hit} words={words} />}
          </ListBox>
        </Popover>
      </ComboBox>
    </RouterProvider>
  );
}

function emptyWords(answer: ReturnType<typeof useHits>, text: string, { sentences }: SearchWords): string {
  if (answer.isFailed) return sentences.failed ?? '';
  return answer.text === text ? fill(sentences.nothing ?? '', { text: text.trim() }) : (sentences.waiting ?? '');
}

/** Opens the panel for what was typed before the combobox arrived: it has seen no typing itself. */
function OpenForTyped({ text }: { readonly text: string }): null {
  const state = useContext(ComboBoxStateContext);
  const isDone = useRef(text.trim() === '');
  const open = useEffectEvent(() => {
    if (isDone.current || !state?.isFocused) return;
    isDone.current = true;
    state.open(null, 'input');
  });
  const isFocused = state?.isFocused ?? false;
  useEffect(() => {
    open();
  }, [isFocused]);
  return null;
}

function HitOption({ hit, words }: { readonly hit: Hit; readonly words: SearchWords }): ReactElement {
  const reason = fill(words.sentences[hit.reason.key] ?? '', hit.reason.values);
  return (
    <ListBoxItem
      id={hit.href}
      href={hit.href}
      className={styles.hit ?? ''}
      textValue={[hit.id, hit.severity && words.severities[hit.severity], hit.name, reason].filter(Boolean).join(', ')}
    >
      <Text slot="label" className={styles.hitHead ?? ''}>
        {hit.severity !== null && (
          <>
            <SeverityIcon severity={hit.severity} />
            <span className="visually-hidden">{words.severities[hit.severity]}</span>
          </>
        )}
        <code>{hit.id}</code> <span className={styles.hitName}>{hit.name}</span>
      </Text>
      <span className={styles.reason}>{reason}</span>
      <Text
        slot="description"
        className={styles.hitText ?? ''}
        lang={hit.text.locale}
        dir={hit.text.direction.toLowerCase()}
      >
        {hit.text.value}
      </Text>
    </ListBoxItem>
  );
}
