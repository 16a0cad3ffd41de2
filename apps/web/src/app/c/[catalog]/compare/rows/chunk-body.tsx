import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ReactElement } from 'react';
import styles from '../table.module.css';
import { columnsOf } from './columns-of.ts';
import type { RowLights } from './load-rows.ts';
import type { RowView } from './row-view.ts';
import { TextRow } from './text-row.tsx';
import type { RowFrame } from './text-row.tsx';

/** The rows of one chunk, or the room that they take. */
export const ChunkBody = memo(function ChunkBody({
  rows,
  first,
  count,
  height,
  isFailed,
  lights,
  frame,
  onTryAgain,
}: {
  /** Null: not rendered, or not there yet. */
  readonly rows: readonly RowView[] | null;
  /** Place of its first row in the view, from 0. */
  readonly first: number;
  /** How many rows it has. */
  readonly count: number;
  /** CSS pixels of the room. */
  readonly height: number;
  /** Whether they were asked for and did not arrive. */
  readonly isFailed: boolean;
  readonly lights: ReadonlyMap<string, RowLights>;
  readonly frame: RowFrame;
  readonly onTryAgain: (first: number) => void;
}): ReactElement {
  const t = useTranslations('compare');
  const tu = useTranslations('unavailable');
  if (rows === null) {
    return (
      <tbody className={styles.space} aria-hidden={isFailed ? undefined : true}>
        <tr>
          <td colSpan={columnsOf(frame) + 1} style={{ blockSize: height }}>
            <div>
              {isFailed ? (
                <span role="alert">
                  {t('rowsFailed')}{' '}
                  <button
                    type="button"
                    onClick={() => {
                      onTryAgain(first);
                    }}
                  >
                    {tu('tryAgain')}
                  </button>
                </span>
              ) : (
                t('rowsFromTo', { from: first + 1, to: first + count })
              )}
            </div>
          </td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody data-rendered="">
      {rows.map((row, at) => (
        <TextRow key={row.key} row={row} position={first + at} lights={lights.get(row.key) ?? null} frame={frame} />
      ))}
    </tbody>
  );
});
