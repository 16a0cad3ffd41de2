import { useEffect, useState } from 'react';
import { createBrowserClient, sameOriginHeaders } from '../../data/browser-client.ts';
import { goalOf, missingCode, Search_Query, toHit } from './matches.ts';
import type { Hit, Reading } from './matches.ts';

const pauseMs = 60;
const hitsMax = 8;

export interface Answer {
  /** The text this answers; another than the one typed where the answer is still on its way. */
  readonly text: string;
  readonly hits: readonly Hit[];
  /** The hit that Enter goes to; null where there is something to choose. */
  readonly goal: Hit | null;
  /** What the text was read as; null where there is no answer yet. */
  readonly reading: Reading | null;
  /** Whether a hit is what the text means, and not only near. */
  readonly isFound: boolean;
  readonly missing: string | null;
  /** There are several catalogues: each hit says which one it is in. */
  readonly isNamed: boolean;
  readonly isFailed: boolean;
}

const nothing: Answer = {
  ...{ text: '', hits: [], goal: null, reading: null },
  ...{ isFound: false, missing: null, isNamed: false, isFailed: false },
};

/** The API takes no longer text; an event in XML has a few thousand characters. */
const askedMax = 16_000;

/** How the one who searches reads. */
export interface SearchReading {
  /** The locale of the texts to prefer; null while nobody knows. */
  readonly locale: string | null;
  /** All their languages, as `Accept-Language`; null while nobody knows. */
  readonly accepts: string | null;
  /** The language of the interface. */
  readonly language: string;
}

/** Texts are answered in the nearest language that the catalogue of each has. */
const inLanguages = (accepts: string | null) =>
  accepts === null ? {} : { fetchOptions: { headers: { ...sameOriginHeaders, 'accept-language': accepts } } };

/** What the catalogues answer to a text, a moment after the last key. The last answer stays until the next is there. */
export function useHits(text: string, { locale, accepts, language }: SearchReading): Answer {
  const [client] = useState(createBrowserClient);
  const [answer, setAnswer] = useState(nothing);

  useEffect(() => {
    const asked = text.trim().slice(0, askedMax);
    if (asked === '') return;
    let isStale = false;
    const timer = setTimeout(() => {
      void client
        .query(Search_Query, { text: asked, locale, language, first: hitsMax }, inLanguages(accepts))
        .toPromise()
        .then(({ data }) => {
          if (isStale) return;
          const matches = data?.lookup ?? [];
          const hits = matches.map(toHit);
          const goal = goalOf(matches);
          setAnswer({
            text,
            hits,
            goal: goal === null ? null : (hits[matches.indexOf(goal)] ?? null),
            reading: data?.readText ?? null,
            isFound: matches.some(({ strength }) => strength !== 'NEAR'),
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
  }, [client, text, locale, accepts, language]);

  return answer;
}
