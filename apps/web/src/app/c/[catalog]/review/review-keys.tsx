'use client';

import type { ReactElement } from 'react';
import { useRouter } from '../../../../navigation/use-router.ts';
import { useDesk } from '../../../../components/desk/desk-context.ts';
import type { SeenText } from '../../../../components/desk/subjects.ts';
import type { ReviewState } from '../../../../components/review/fragments.ts';
import { Key } from '../../../../keys/key.tsx';
import { keyLines } from '../../../../keys/key-lines.ts';
import { useKeys } from '../../../../keys/use-keys.ts';
import type { Command } from '../../../../keys/table.ts';
import styles from './review-page.module.css';

const listed: ReadonlySet<Command> = new Set<Command>([
  ...(['nextText', 'previousText', 'approveText', 'requestChanges', 'suggestText', 'commentText'] as const),
  ...(['dismiss', 'undo', 'openText', 'showKeys'] as const),
]);

/** The keys of the review, and the line at the foot that names them. */
export function ReviewKeys({
  text,
  links: { next, previous, open },
  words,
}: {
  /** The text under review; null: the queue is empty. */
  readonly text: SeenText | null;
  /** Addresses of the texts before and after this one in the queue, and of what the text belongs to. */
  readonly links: { readonly next: string | null; readonly previous: string | null; readonly open: string | null };
  /** The messages of `keys`. */
  readonly words: Readonly<Record<ReturnType<typeof keyLines>[number]['label'], string>>;
}): ReactElement {
  const desk = useDesk();
  const router = useRouter();
  const goTo = (href: string | null, scroll: boolean) =>
    href === null
      ? undefined
      : () => {
          router.push(href, { scroll });
        };
  const decide = (state: ReviewState) =>
    text === null || desk === null ? undefined : () => void desk.decide([text], state);
  useKeys({
    nextText: goTo(next, false),
    previousText: goTo(previous, false),
    openText: goTo(open, true),
    approveText: decide('APPROVED'),
    requestChanges: decide('CHANGES_REQUESTED'),
    dismiss:
      text === null || desk === null
        ? undefined
        : () => {
            desk.dismiss({ segmentKeys: [text.segmentKey], only: { locales: [text.locale], withSource: false } });
          },
  });
  return (
    <dl className={styles.keys}>
      {keyLines(listed).map(({ keys, label }) => (
        <div key={label}>
          <dt>
            {keys.map((key) => (
              <Key key={key} name={key} />
            ))}
          </dt>
          <dd>{words[label]}</dd>
        </div>
      ))}
    </dl>
  );
}
