import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import type { CompareView } from './address.ts';
import { ColumnHead } from './column-head.tsx';
import type { Choices, CompareColumn } from './load.ts';
import styles from './table.module.css';

const firstColumn = { events: 'event', codes: 'code', other: 'place', page: 'place' } as const;

/** The row of heads: what a row is about, then the languages. */
export async function TableHead({
  view,
  columns,
  findings,
}: {
  readonly view: CompareView;
  readonly columns: readonly CompareColumn[];
  /** How many are open in each language. */
  readonly findings: Choices['findings']['facets']['locale'];
}): Promise<ReactElement> {
  const t = await getTranslations('compare');
  return (
    <tr aria-rowindex={1}>
      <th scope="col" className={styles.corner}>
        {t(firstColumn[view.kind])}
      </th>
      {columns.map((column) => (
        <ColumnHead
          key={column.locale}
          column={column}
          columns={columns}
          view={view}
          findings={findings.find(({ value }) => value === column.locale)?.count ?? 0}
        />
      ))}
    </tr>
  );
}
