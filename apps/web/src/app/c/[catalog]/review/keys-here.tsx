import type { ReactElement } from 'react';
import { Key } from '../../../../keys/key.tsx';
import { keyLines } from '../../../../keys/key-lines.ts';
import type { Command } from '../../../../keys/table.ts';
import styles from './review-page.module.css';

const listed: ReadonlySet<Command> = new Set<Command>([
  ...(['nextText', 'previousText', 'approveText', 'requestChanges', 'suggestText', 'commentText'] as const),
  ...(['dismiss', 'undo', 'openText'] as const),
]);

/** The line at the foot that names the keys of the review. */
export function KeysHere({
  words,
}: {
  /** The messages of `keys`. */
  readonly words: Readonly<Record<ReturnType<typeof keyLines>[number]['label'], string>>;
}): ReactElement {
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
