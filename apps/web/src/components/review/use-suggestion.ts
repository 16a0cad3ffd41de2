'use client';

import { useRef, useState } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import type { SeenText } from '../desk/subjects.ts';
import { corrected } from './corrections.ts';
import type { Correction } from './corrections.ts';
import { draftOf, keepDraft } from './drafts.ts';
import type { Draft } from './drafts.ts';

/** What somebody types about a text, and the suggestion that becomes of it. What is typed is kept until it is saved. */
export interface Suggesting {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly type: (better: string) => void;
  /** Fills in what the next finding suggests. False: none is left, or something else was typed, and nothing was changed. */
  readonly takeNext: () => boolean;
  /** False: it was not saved, and the desk has said why. */
  readonly send: () => Promise<boolean>;
}

/** `corrections`: what findings suggest for the text. */
export function useSuggestion(text: SeenText, markdown: string, corrections: readonly Correction[]): Suggesting {
  const desk = useDesk();
  const [draft, setDraft] = useState(() => draftOf(text));
  const taken = useRef(0);
  const change = (changes: Partial<Draft>): void => {
    setDraft((before) => keepDraft(text, { ...before, ...changes }));
  };
  const type = (better: string): void => {
    change({ better, on: draft.on ?? text.textHash });
  };
  const takeNext = (): boolean => {
    const soFar = corrected(markdown, corrections.slice(0, taken.current));
    const isOwn = draft.better !== null && draft.better !== soFar;
    if (isOwn || taken.current >= corrections.length) return false;
    taken.current += 1;
    type(corrected(markdown, corrections.slice(0, taken.current)));
    return true;
  };
  const send = async (): Promise<boolean> => {
    if (desk === null) return false;
    const { better, note, on } = draft;
    const isDone = await desk.suggest({ ...text, textHash: on ?? text.textHash }, better ?? markdown, note);
    change(isDone ? { better: null, note: '', on: null } : { on: null });
    if (isDone) taken.current = 0;
    return isDone;
  };
  return { draft, change, type, takeNext, send };
}
