'use client';

import { use } from 'react';
import type { ReactElement } from 'react';
import { FailureWords } from '../../../components/unavailable/failure-words.tsx';
import { Unavailable } from '../../../components/unavailable/unavailable.tsx';
import styles from '../../../components/unavailable/unavailable.module.css';

/** A page that failed while it was rendered, usually because the API went away between two requests. */
export default function ErrorPage({ retry }: { readonly retry: () => void }): ReactElement {
  const words = use(FailureWords);
  return (
    <Unavailable words={words}>
      <button type="button" className={styles.retry} onClick={retry}>
        {words.tryAgain}
      </button>
    </Unavailable>
  );
}
