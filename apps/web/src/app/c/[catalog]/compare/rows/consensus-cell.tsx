import type { ReactElement } from 'react';
import { consensusOf, invariantsOf } from '../missing.ts';
import styles from '../table.module.css';
import { partsOf, plain } from './row-view.ts';
import type { RowView } from './row-view.ts';

/** The codes, names and numbers that most languages share in a row. */
export function ConsensusCell({ row }: { readonly row: RowView }): ReactElement {
  const shared = consensusOf(row.cells.map((cell) => (cell === null ? null : invariantsOf(plain(partsOf(cell))))));
  return (
    <td className={styles.consensus} data-reference data-consensus>
      <div className={styles.lacks} translate="no">
        {shared.map((invariant) => (
          <code key={invariant}>{invariant}</code>
        ))}
      </div>
    </td>
  );
}
