'use client';

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import { corrected, correctionsOf } from '../../../../components/review/corrections.ts';
import { draftOf, keepDraft } from '../../../../components/review/drafts.ts';
import { focusNewSuggestion } from '../../../../components/review/new-suggestion.ts';
import { SuggestForm } from '../../../../components/review/suggest-form.tsx';
import { SuggestionButtons } from '../../../../components/review/suggestion-buttons.tsx';
import { useSuggestion } from '../../../../components/review/use-suggestion.ts';
import styles from '../../../../components/review/review.module.css';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import { loadText } from './suggested-text.ts';
import type { SuggestedText } from './suggested-text.ts';

/** The finding whose text is to be corrected. */
export interface SuggestedFor {
  readonly fingerprint: string;
  readonly segmentKey: string;
  readonly locale: string;
}

/** The text of a finding with what the finding suggests filled in, and what was put forward for it and is open. */
export function SuggestPanel({
  finding,
  onClose,
}: {
  readonly finding: SuggestedFor;
  readonly onClose: () => void;
}): ReactElement | null {
  const desk = useDesk();
  const catalog = useCatalog();
  const [text, setText] = useState<SuggestedText | null | 'LOADING'>('LOADING');
  const { segmentKey, locale } = finding;
  const revision = desk?.revision ?? 0;
  const isFilled = useRef(false);
  useEffect(() => {
    let isGone = false;
    const show = (found: SuggestedText | null): void => {
      if (isGone) return;
      if (found !== null && !isFilled.current) fillIn(found, finding.fingerprint);
      isFilled.current ||= found !== null;
      setText(found);
    };
    loadText(catalog, { segmentKey, locale }).then(show, () => {
      show(null);
    });
    return () => {
      isGone = true;
    };
  }, [catalog, segmentKey, locale, revision, finding.fingerprint]);
  if (desk === null) return null;
  if (text === 'LOADING') return <p role="status">{desk.words.loadingText}</p>;
  if (text === null) return <p role="alert">{desk.words.failed}</p>;
  return <Suggesting key={text.textHash} text={text} onClose={onClose} />;
}

/** Makes what a finding suggests the draft of its text, unless something was typed there before. */
function fillIn(text: SuggestedText, fingerprint: string): void {
  const own = text.findings.filter((one) => one.fingerprint === fingerprint);
  const better = corrected(text.markdown, correctionsOf(own, text));
  const draft = draftOf(text);
  if (draft.better === null && better !== text.markdown) keepDraft(text, { ...draft, better, on: text.textHash });
}

function Suggesting({
  text,
  onClose,
}: {
  readonly text: SuggestedText;
  readonly onClose: () => void;
}): ReactElement | null {
  const desk = useDesk();
  const panel = useRef<HTMLDivElement>(null);
  const { segmentKey, locale, direction, markdown, textHash, review } = text;
  const { draft, change, type, send } = useSuggestion(
    { segmentKey, locale, textHash, version: review.version },
    markdown,
    [],
  );
  const [isFilledIn] = useState(draft.better !== null);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>(isFilledIn ? '[data-suggest]' : '[name=better]')?.focus();
  }, [isFilledIn]);
  if (desk === null) return null;
  const open = review.suggestions.filter(({ state }) => state === 'OPEN');
  const side = direction === 'RTL' ? 'rtl' : 'ltr';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <div ref={panel} className={styles.review} onKeyDown={onKeyDown}>
      <SuggestForm
        words={desk.words}
        locale={locale}
        direction={side}
        markdown={markdown}
        better={draft.better}
        note={draft.note}
        onBetter={type}
        onNote={(note) => {
          change({ note });
        }}
        onSuggest={() => {
          const stop = focusNewSuggestion(panel.current);
          void send().then((isDone) => {
            if (!isDone) stop();
          });
        }}
        onCancel={onClose}
      />
      {open.length > 0 && (
        <ul role="list" className={styles.said} aria-label={desk.words.suggestions}>
          {open.map((one) => (
            <li key={one.id} data-suggestion={one.state}>
              <p className={styles.body} lang={locale} dir={side}>
                {one.markdown}
              </p>
              <p className={styles.where}>
                <span className={styles.mark}>
                  {desk.words.suggestionOPEN}, {one.by.name}
                </span>
                <SuggestionButtons id={one.id} version={one.version} state={one.state} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
