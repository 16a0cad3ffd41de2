'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useCatalog } from '../../../../navigation/use-catalog.ts';
import { addressOf } from './address.ts';
import page from './compare.module.css';
import type { CompareView } from './address.ts';
import { askBrowser } from './rows/ask-browser.ts';
import { ChunkBody } from './rows/chunk-body.tsx';
import { chunkCount } from './rows/chunk-store.ts';
import { columnsOf } from './rows/columns-of.ts';
import { keyRowOf } from './rows/key-row.ts';
import { placeOfRow } from './rows/load-rows.ts';
import type { RowsQuestion } from './rows/load-rows.ts';
import type { RowFrame } from './rows/text-row.tsx';
import { useLights } from './rows/use-lights.ts';
import { useNeeded } from './rows/use-needed.ts';
import { usePlace } from './rows/use-place.ts';
import { usePrinting } from './rows/use-printing.ts';
import { useRows } from './rows/use-rows.ts';
import type { FirstRows } from './rows/use-rows.ts';
import { heightOf, useWindow } from './rows/use-window.ts';
import { rowAt } from './rows-in-focus.ts';
import { PrintRows } from './print-rows.tsx';
import { TableKeys } from './table-keys.tsx';
import styles from './table.module.css';

/**
 * The texts side by side: a row each, a column a language. What is far from the window is not rendered, and asked for when
 * the reader comes near; where no script runs, it is as much as the server has sent.
 */
export function CompareTable({
  view,
  question,
  first,
  frame,
  above,
  head,
}: {
  readonly view: CompareView;
  readonly question: RowsQuestion;
  readonly first: FirstRows;
  readonly frame: RowFrame;
  /** What is said of the rows as a whole. */
  readonly above: ReactNode;
  /** The row of heads. */
  readonly head: ReactNode;
}): ReactElement {
  const t = useTranslations('compare');
  const catalog = useCatalog();
  const table = useRef<HTMLTableElement>(null);
  const { loaded, failed, need } = useRows(question, first);
  const { size } = first;
  const count = chunkCount(loaded.total, size);
  const isMounted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const isWindowed = isMounted && count > 1;
  const sight = useWindow(table, isWindowed, count);
  const lights = useLights(frame.locales, first);
  const { isPrinting, progress, printAll } = usePrinting(count, need);
  const [pinned, setPinned] = useState(-1);
  useNeeded(sight?.range ?? null, loaded, need);

  /** The row at a place, rendered if it was not. */
  async function reveal(position: number): Promise<HTMLTableRowElement | null> {
    const chunk = Math.floor(position / size);
    flushSync(() => {
      setPinned(chunk);
    });
    await need(chunk, chunk);
    return table.current === null ? null : rowAt(table.current, position);
  }

  async function goTo(key: string): Promise<HTMLTableRowElement | null> {
    const there = document.getElementById(key);
    if (there instanceof HTMLTableRowElement) return there;
    const position = await placeOfRow(askBrowser(catalog), question.where, key).catch(() => null);
    return position === null ? null : reveal(position);
  }

  usePlace({ table, at: view.at, isWindowed, goTo, addressAt: (at) => addressOf({ ...view, at }) });

  const rowOf = useMemo(() => {
    const byKey = new Map(
      [...loaded.chunks.values()].flatMap(({ rows }) => rows.map((row) => [row.key, row] as const)),
    );
    return (element: HTMLTableRowElement) => {
      const row = byKey.get(element.id);
      return row === undefined ? null : keyRowOf(row, question.locales);
    };
  }, [loaded, question.locales]);

  const isRendered = (chunk: number): boolean =>
    isPrinting ||
    chunk === pinned ||
    (sight === null
      ? chunk === first.chunk
      : (chunk >= sight.range.from && chunk <= sight.range.to) || sight.kept.includes(chunk));
  const numbers = isWindowed ? [...Array(count).keys()] : [first.chunk];
  const isWhole = loaded.chunks.size === count;
  return (
    <>
      <div className={page.state}>
        {above}
        <PrintRows progress={progress === null ? null : progress * size} total={loaded.total} onPrint={printAll} />
      </div>
      {!isWhole && <p className={styles.printed}>{t('printedPart')}</p>}
      <TableKeys
        rowOf={rowOf}
        columns={question.locales}
        total={loaded.total}
        reveal={reveal}
        fetchTerms={lights.fetchFor}
      >
        <div className={styles.room}>
          <div
            className={styles.region}
            data-columns={columnsOf(frame)}
            data-density={view.density}
            role="region"
            aria-label={t('title')}
            tabIndex={0}
          >
            <table ref={table} className={styles.table} aria-rowcount={2 * loaded.total + 1}>
              <caption className="visually-hidden">{t('caption')}</caption>
              <thead>{head}</thead>
              {numbers.map((chunk) => {
                const rowCount = Math.min(size, loaded.total - chunk * size);
                const rows = isRendered(chunk) ? (loaded.chunks.get(chunk)?.rows ?? null) : null;
                if (isPrinting && rows === null) return null;
                return (
                  <ChunkBody
                    key={chunk}
                    rows={rows}
                    first={chunk * size}
                    count={rowCount}
                    height={rows === null && sight !== null ? heightOf(chunk, rowCount, { ...sight, size }) : 0}
                    isFailed={failed.has(chunk)}
                    lights={lights.of}
                    frame={frame}
                    onTryAgain={(position) => void need(position / size, position / size)}
                  />
                );
              })}
            </table>
          </div>
        </div>
      </TableKeys>
    </>
  );
}

const never = () => () => undefined;
