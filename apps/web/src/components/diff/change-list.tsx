import { directionOf } from '@eventide/catalog/text';
import Link from 'next/link';
import type { ReactElement } from 'react';
import type { Unfilled } from '../../i18n/unfilled.ts';
import { CodeLiteral } from '../text/code-literal.tsx';
import styles from './diff.module.css';
import type { SegmentChange } from './fragments.ts';
import type { messages } from './messages.ts';
import { placeOf } from './place.ts';
import { TextChange } from './text-change.tsx';

export type DiffWords = Unfilled<typeof messages>;

/** Texts that changed, each with what it is, the way to it, and what it was. */
export function ChangeList({
  changes,
  words,
}: {
  readonly changes: readonly SegmentChange[];
  readonly words: DiffWords;
}): ReactElement {
  return (
    <ul role="list" className={styles.list}>
      {changes.map(({ segmentKey, locale, kind, before, after }) => {
        const { label, href, compareHref } = placeOf(segmentKey);
        return (
          <li key={`${locale} ${segmentKey}`}>
            <p className={styles.place}>
              <CodeLiteral href={href ?? undefined}>{label}</CodeLiteral>
              <span className={styles.kind}>{words[kind]}</span>
              <CodeLiteral>{locale}</CodeLiteral>
              {compareHref !== null && (
                <Link href={compareHref} prefetch={false}>
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
