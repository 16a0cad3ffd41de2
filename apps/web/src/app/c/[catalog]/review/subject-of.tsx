'use server';

import type { ReactElement } from 'react';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { reading } from '../../../../data/reader.ts';
import { loadSubjects, textsMax } from './load.ts';
import { UnderReview } from './under-review.tsx';

/** Texts under review, rendered, by their keys; those that the catalogue has none of in the language are left out. */
export async function subjectsOf(
  keys: readonly string[],
  locale: string,
): Promise<readonly (readonly [key: string, text: ReactElement])[]> {
  const [subjects, read, places] = await Promise.all([
    loadSubjects(keys.slice(0, textsMax), locale),
    reading(),
    placeTexts(),
  ]);
  return subjects.map((subject) => [subject.key, <UnderReview subject={subject} read={read} places={places} />]);
}
