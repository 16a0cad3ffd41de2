'use server';

import type { ReactElement } from 'react';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { reading } from '../../../../data/reader.ts';
import { loadSubject } from './load.ts';
import { UnderReview } from './under-review.tsx';

/** A text under review, rendered; null where the catalogue has none such in the language. */
export async function subjectOf(key: string, locale: string): Promise<ReactElement | null> {
  const [subject, read, places] = await Promise.all([loadSubject(key), reading(), placeTexts()]);
  const translation = subject?.translations.find((one) => one.locale === locale);
  return subject === null || translation === undefined ? null : (
    <UnderReview subject={subject} translation={translation} read={read} places={places} />
  );
}
