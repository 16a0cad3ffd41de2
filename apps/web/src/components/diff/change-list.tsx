import { directionOf } from '@eventide/catalog/text';
import type { ReactElement } from 'react';
import { Link } from '../../navigation/link.tsx';
import type { Unfilled } from '../../i18n/unfilled.ts';
import { placeOf } from '../place/place.ts';
import type { PlaceTexts } from '../place/place.ts';
import { PlaceName } from '../place/place-name.tsx';
import { CodeLiteral } from '../text/code-literal.tsx';
import styles from './diff.module.css';
import type { SegmentChange } from './fragments.ts';
import type { messages } from './messages.ts';
import { TextChange } from './text-change.tsx';

export type DiffWords = Unfilled<typeof messages>;

/** Texts that changed, each with what it is, the way to it, and what it was. */
export function ChangeList({
  changes,
  words,
  places,
}: {
  readonly changes: readonly SegmentChange[];
  readonly words: DiffWords;
  readonly places: PlaceTexts;
}): ReactElement {
  return (
    <ul role="list" className={styles.list}>
      {changes.map(({ segmentKey, locale, before, after }) => {
        const place = placeOf(segmentKey, places);
        return (
          <li key={`${locale} ${segmentKey}`}>
            <p className={styles.place}>
              <PlaceName place={place} href={place.href} />
              <CodeLiteral>{locale}</CodeLiteral>
              {place.compareHref !== null && (
                <Link href={place.compareHref} prefetch={false}>
                  {words.compare}
                </Link>
              )}
            </p>
            <TextChange before={before} after={after} locale={locale} direction={directionOf(locale)} words={words} />
          </li>
        );
      })}
    </ul>
  );
}
