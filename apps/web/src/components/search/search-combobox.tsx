'use client';

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
import { useRouter } from '../../navigation/use-router.ts';
import { SeverityIcon } from '../severity-icon.tsx';
import { catalogOf, inCatalog } from '../../data/catalog-address.ts';
import { useCatalog } from '../../navigation/use-catalog.ts';
import { fill } from '../../i18n/unfilled.ts';
import { Marked } from './marked.tsx';
import type { Hit } from './matches.ts';
import { cut, readingSentences } from './reading.ts';
import type { SearchWords } from './search-field.tsx';
import { useHits } from './use-hits.ts';
import type { Answer, SearchReading } from './use-hits.ts';
import styles from './search.module.css';

export interface SearchComboboxProps {
  readonly reading: SearchReading;
  /** What has been typed before this arrived. */
  readonly text: string;
  /** What the page lists the answers to; empty on any other page. */
  readonly asked: string;
  readonly words: SearchWords;
}

/** The search box where scripts run: answers under the field while one types, the best first with its reason. */
export function SearchCombobox({ reading: how, text: initial, asked, words }: SearchComboboxProps): ReactElement {
  const router = useRouter();
  const catalog = useCatalog();
  const [text, setText] = useState(initial);
  const [lastAsked, setLastAsked] = useState(asked);
  // The page may be reached by another field than this, or by going back.
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (asked !== '') setText(asked);
  }
  const answer = useHits(text, how);
  const input = useRef<HTMLInputElement>(null);
  /** What Enter was pressed on before its answer was there. */
  const waitingFor = useRef<string | null>(null);

  function go(href: string): void {
    waitingFor.current = null;
    input.current?.blur();
    const { catalog, path } = catalogOf(href);
    router.push(path, { catalog });
  }

  /** To the one answer; to the page that lists them where there are several, or none. */
  function goToBest(): void {
    const { goal } = answer;
    // Half of a pair of surrogates, where a text is cut, has no place in an address.
    const query = encodeURIComponent(
      text
        .trim()
        .slice(0, addressMax)
        .replace(/\p{Surrogate}/gu, ''),
    );
    go(goal === null ? inCatalog(catalog, `/search?q=${query}`) : addressOf(goal));
  }

  const onAnswer = useEffectEvent(() => {
    if (waitingFor.current !== null && waitingFor.current === answer.text) goToBest();
  });
  useEffect(() => {
    onAnswer();
  }, [answer]);

  function onKeyDownCapture(event: KeyboardEvent<HTMLInputElement>): void {
    const isChosen = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isChosen || text.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    if (answer.text === text) goToBest();
    else waitingFor.current = text;
  }

  const { reading, isFound } = answer;
  const said = reading === null ? [] : readingSentences(reading, { text: answer.text, isFound }, words.sentences);

  return (
    <RouterProvider navigate={go}>
      <ComboBox
        className={styles.combobox ?? ''}
        aria-label={words.label}
        inputValue={text}
        onInputChange={(typed) => {
          waitingFor.current = null;
          setText(typed);
        }}
        items={text.trim() === '' ? [] : answer.hits}
        defaultFilter={() => true}
        allowsCustomValue
        allowsEmptyCollection={text.trim() !== '' && answer.text === text}
        menuTrigger="input"
        shouldFocusWrap
        name="q"
        formValue="text"
      >
        <Input
          ref={input}
          className={styles.field ?? ''}
          autoFocus
          placeholder={words.placeholder}
          enterKeyHint="search"
          autoCapitalize="none"
          onKeyDownCapture={onKeyDownCapture}
        />
        <OpenWithAnswer answer={answer} />
        <Popover className={styles.panel ?? ''} placement="bottom end" offset={4} containerPadding={8}>
          {said.map((sentence) => (
            <p key={sentence} className={styles.said}>
              {sentence}
            </p>
          ))}
          {answer.missing !== null && (
            <p className={styles.said}>{fill(words.sentences.missing, { code: answer.missing })}</p>
          )}
          <ListBox<Hit>
            className={styles.list ?? ''}
            data-enter={answer.goal === null ? undefined : 'first'}
            renderEmptyState={() => (
              <p className={styles.said}>
                {fill(words.sentences[answer.isFailed ? 'failed' : 'nothing'], { text: cut(text) })}
              </p>
            )}
          >
            {(hit) => <HitOption hit={hit} words={words} isNamed={answer.isNamed} query={answer.text} />}
          </ListBox>
        </Popover>
      </ComboBox>
    </RouterProvider>
  );
}

/** A longer address is refused by servers: of the end of a paste, the list can do without. */
const addressMax = 1000;

const addressOf = ({ catalog, href }: Hit): string => inCatalog(catalog.slug, href);

/** Opens the panel when an answer has come: by itself, the combobox opens while one types, and then there is none yet. */
function OpenWithAnswer({ answer }: { readonly answer: Answer }): null {
  const state = useContext(ComboBoxStateContext);
  const isFocused = state?.isFocused ?? false;
  const open = useEffectEvent(() => {
    if (isFocused && answer.text.trim() !== '') state?.open(null, 'input');
  });
  useEffect(() => {
    open();
  }, [answer, isFocused]);
  return null;
}

function HitOption({
  hit,
  words,
  isNamed,
  query,
}: {
  readonly hit: Hit;
  readonly words: SearchWords;
  readonly isNamed: boolean;
  readonly query: string;
}): ReactElement {
  const catalogName = isNamed ? hit.catalog.name : null;
  const reason = fill(words.sentences[hit.reason.key], hit.reason.values);
  const [warning] = hit.text.warnings;
  const doubt = warning === undefined ? null : words.mayBeWrong;
  const instead = warning?.alternative ?? null;
  return (
    <ListBoxItem
      id={addressOf(hit)}
      href={addressOf(hit)}
      className={styles.hit ?? ''}
      textValue={[hit.id, hit.severity && words.severities[hit.severity], hit.name, catalogName, reason, doubt]
        .filter(Boolean)
        .join(', ')}
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
        {hit.isTextFound ? <Marked text={hit.text.value} query={query} /> : hit.text.value}
      </Text>
      {doubt !== null && <span className={styles.hitDoubt}>{doubt}</span>}
      {instead !== null && (
        <span className={styles.hitText} lang={instead.locale} dir={instead.direction.toLowerCase()}>
          {instead.value}
        </span>
      )}
      {catalogName !== null && <span className={styles.hitCatalog}>{catalogName}</span>}
    </ListBoxItem>
  );
}
