'use client';

import type { ReactElement } from 'react';
import { messages } from '../components/unavailable/messages.ts';
import { Unavailable } from '../components/unavailable/unavailable.tsx';
import styles from '../components/unavailable/unavailable.module.css';
import { interfaceLanguages } from '../i18n/languages.ts';
import { negotiate } from '../i18n/negotiate.ts';

/** A page that failed while it was made: mostly the API going away between two questions. */
export default function ErrorPage({ retry }: { readonly retry: () => void }): ReactElement {
  // Where even the layout has failed, nobody but the browser knows the reader's language.
  const wanted = typeof document === 'undefined' ? [] : [document.documentElement.lang, ...navigator.languages];
  const language = negotiate(wanted.filter(Boolean), interfaceLanguages)?.found ?? 'en';
  const { title, what, safe, todo, tryAgain } = messages;
  return (
    <Unavailable words={{ title: title[language], what: what[language], safe: safe[language], todo: todo[language] }}>
      <button type="button" className={styles.retry} onClick={retry}>
        {tryAgain[language]}
      </button>
    </Unavailable>
  );
}
