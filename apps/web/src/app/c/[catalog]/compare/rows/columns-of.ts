import type { RowFrame } from './text-row.tsx';

/** Columns of the table beside that of the heads. */
export const columnsOf = ({ columns, reference }: Pick<RowFrame, 'columns' | 'reference'>): number =>
  columns.length + (reference === 'CONSENSUS' ? 1 : 0);
