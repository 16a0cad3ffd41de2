import { memo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { PlaceTexts } from '../../../../../components/place/place.ts';
import type { DrawerWords } from '../finding-drawer.tsx';
import { RowFindings } from '../row-findings.tsx';
import { RowHead } from '../row-head.tsx';
import type { RowLights } from './load-rows.ts';
import { RowCell } from './row-cell.tsx';
import type { Column } from './row-cell.tsx';
import { ConsensusCell } from './consensus-cell.tsx';
import type { RowView } from './row-view.ts';
import { areOneLanguage } from './variant-marks.ts';

/** What is the same for all rows of a table: one object, so that a row is made anew only when it has changed. */
export interface RowFrame {
  readonly columns: readonly Column[];
  readonly locales: readonly string[];
  /** What stands at the left: what most languages share, the first of the columns, or nothing. */
  readonly reference: 'CONSENSUS' | 'COLUMN' | null;
  /** The locale that the address fixes for the reader; empty: the reader's own. */
  readonly lang: string;
  readonly places: PlaceTexts;
  readonly drawerWords: DrawerWords;
  readonly loadFindings: (segmentKey: string, columns: readonly string[]) => Promise<ReactNode>;
}

/** One text in all columns, and under it the drawer with its findings and its review. */
export const TextRow = memo(function TextRow({
  row,
  position,
  lights,
  frame,
}: {
  readonly row: RowView;
  /** Place in the whole view, from 0. */
  readonly position: number;
  /** Null: nobody has pointed at the row yet. */
  readonly lights: RowLights | null;
  readonly frame: RowFrame;
}): ReactElement {
  const { columns, lang, places, reference } = frame;
  // Each text has a second row, its drawer; the first row of the table is that of the heads.
  const index = 2 * position + 2;
  return (
    <>
      <tr id={row.key} data-row={position} data-found={row.findings.length > 0 ? '' : undefined} aria-rowindex={index}>
        <RowHead row={row} lang={lang} places={places} />
        {reference === 'CONSENSUS' && <ConsensusCell row={row} />}
        {columns.map((column, at) => (
          <RowCell
            key={column.locale}
            row={row}
            cell={row.cells[at] ?? null}
            column={column}
            reference={
              reference === 'COLUMN' && areOneLanguage(column.locale, columns[0]?.locale ?? '')
                ? (row.cells[0] ?? null)
                : null
            }
            isReference={reference === 'COLUMN' && at === 0}
            lights={lights}
            terms={lights?.terms[at] ?? none}
          />
        ))}
      </tr>
      <RowFindings row={row} index={index + 1} frame={frame} />
    </>
  );
});

const none = [] as const;
