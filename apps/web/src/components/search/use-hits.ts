import { useEffect, useState } from 'react';
import { createBrowserClient, sameOriginHeaders } from '../../data/browser-client.ts';
import { missingCode, Search_Query, toHit } from './matches.ts';
import type { Hit } from './matches.ts';

const pauseMs = 60;
const hitsMax = 8;

export interface Answer {
  /** The text this answers; another than the one typed where the answer is still on its way. */
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly missing: string | null;
  /** There are several catalogues: each hit says which one it is in. */
  readonly isNamed: boolean;
  readonly isFailed: boolean;
}

const nothing: Answer = { text: '', hits: [], missing: null, isNamed: false, isFailed: false };

/** Texts are answered in the nearest language that the catalogue of each has. */
const inLanguage = (locale: string | null) =>
  locale === null ? {} : { fetchOptions: { headers: { ...sameOriginHeaders, 'accept-language': locale } } };

/** What the catalogues answer to a text, a moment after the last key. The last answer stays until the next is there. */
export function useHits(text: string, locale: string | null): Answer {
  const [client] = useState(createBrowserClient);
  const [answer, setAnswer] = useState(nothing);

  useEffect(() => {
    const asked = text.trim();
    if (asked === '') return;
    let isStale = false;
    const timer = setTimeout(() => {
      void client
        .query(Search_Query, { text: asked, locale, first: hitsMax }, inLanguage(locale))
        .toPromise()
        .then(({ data }) => {
          if (isStale) return;
          const matches = data?.lookup ?? [];
          setAnswer({
            text,
            hits: matches.map(toHit),
            missing: missingCode(matches, asked),
            isNamed: (data?.catalogs.length ?? 0) > 1,
            isFailed: data === undefined,
          });
        });
    }, pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [client, text, locale]);

  return answer;
}
