'use client';

import { createContext } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { messages as form } from '../form/messages.ts';
import { messages as unavailable } from './messages.ts';

const english = { ...unavailable, noAnswer: form.noAnswer };

type Words = Readonly<Record<keyof typeof english, string>>;

/** What to say when the server gives no answer: it comes with the page, since it cannot be asked for then. */
export const FailureWords = createContext<Words>(english);

export function FailureWordsProvider({
  words,
  children,
}: {
  readonly words: Words;
  readonly children: ReactNode;
}): ReactElement {
  return <FailureWords value={words}>{children}</FailureWords>;
}
