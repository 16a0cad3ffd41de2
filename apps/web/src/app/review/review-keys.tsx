'use client';

import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { lettersAct } from '../../components/keys/letters-act.ts';
import { useDesk } from '../../components/desk/desk-context.ts';
import type { Desk } from '../../components/desk/desk-context.ts';
import type { SeenText } from '../../components/desk/subjects.ts';
import styles from './review-page.module.css';

interface KeysProps {
  /** The text under review; null: the queue is empty. */
  readonly text: SeenText | null;
  readonly words: readonly (readonly [keys: readonly string[], meaning: string])[];
}

/** The keys of the review, and the line at the foot that names them. */
export function ReviewKeys({ text, words }: KeysProps): ReactElement {
  const desk = useDesk();
  const now = useRef({ desk, text });
  useEffect(() => {
    now.current = { desk, text };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { desk: current, text: seen } = now.current;
      if (current === null || !lettersAct(event)) return;
      if (act(event, current, seen)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  const key = text?.segmentKey;
  useEffect(() => {
    showInQueue();
  }, [key]);
  return (
    <dl className={styles.keys}>
      {words.map(([keys, meaning]) => (
        <div key={meaning}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** True where the key did something. */
function act(event: KeyboardEvent, desk: Desk, text: SeenText | null): boolean {
  if (event.key === 'j' || event.key === 'k') return walk(event.key === 'j' ? 1 : -1);
  if (event.key === 'z') {
    void desk.undo();
    return true;
  }
  if (text === null) return false;
  const { segmentKey, locale } = text;
  if (event.key === 'a') {
    void desk.decide([text], 'APPROVED');
  } else if (event.key === 'r') {
    void desk.decide([text], 'CHANGES_REQUESTED');
  } else if (event.key === 'x') {
    const note = document.activeElement?.closest<HTMLElement>('[data-fingerprint]')?.dataset.fingerprint;
    const only = note === undefined ? { locales: [locale], withSource: false } : { fingerprints: [note] };
    desk.dismiss({ segmentKeys: [segmentKey], only });
  } else if (event.key === 'Enter' && !isControl(event.target)) {
    document.querySelector<HTMLElement>('[data-subject] a')?.click();
  } else {
    return false;
  }
  return true;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input, summary') !== null;

/** To the next text of the queue, or the one before; from none, to the first. */
function walk(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-queue] a')];
  const at = links.findIndex((link) => link.ariaCurrent === 'true');
  const link = at === -1 ? links[0] : links[at + step];
  link?.click();
  return link !== undefined;
}

/** Scrolls the queue, and nothing else, to the text under review. */
function showInQueue(): void {
  const link = document.querySelector<HTMLElement>('[data-queue] [aria-current]');
  const list = link?.closest('ol');
  if (link == null || list == null) return;
  const [top, bottom] = [link.offsetTop, link.offsetTop + link.offsetHeight];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
