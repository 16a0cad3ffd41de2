import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import type { CompareView } from './address.ts';
import { ColumnHead } from './column-head.tsx';
import type { Choices, CompareColumn } from './load.ts';
import type { RowFrame } from './rows/text-row.tsx';
import styles from './table.module.css';

const firstColumn = { events: 'event', codes: 'code', other: 'place', page: 'place' } as const;

/** The row of heads: what a row is about, then the languages. */
export async function TableHead({
  view,
  columns,
  reference,
  findings,
}: {
  readonly view: CompareView;
  /** As they are shown, the reference first. */
  readonly columns: readonly CompareColumn[];
  readonly reference: RowFrame['reference'];
  /** How many are open in each language. */
  readonly findings: Choices['findings']['facets']['locale'];
}): Promise<ReactElement> {
  const t = await getTranslations('compare');
  return (
    <tr aria-rowindex={1}>
      <th scope="col" className={styles.corner}>
        {t(firstColumn[view.kind])}
      </th>
      {reference === 'CONSENSUS' && (
        <th scope="col" className={styles.consensus} data-reference>
          {t('consensus')}
        </th>
      )}
      {columns.map((column) => (
        <ColumnHead
          key={column.locale}
          column={column}
          columns={columns}
          view={view}
          hasReference={reference === 'COLUMN'}
          findings={findings.find(({ value }) => value === column.locale)?.count ?? 0}
        />
      ))}
    </tr>
  );
}
