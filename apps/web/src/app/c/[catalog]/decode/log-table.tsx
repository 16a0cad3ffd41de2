import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { LogRow } from './log-row.tsx';
import type { ShownView } from './log/protocol.ts';
import { currentSession } from './session.ts';
import type { SessionState } from './session.ts';
import styles from './log-table.module.css';

/** Browsers lay out no page that is higher: Firefox ends at some 17 million pixels. */
const rowsMax = 200_000;
/** Rows that are printed; longer tables are for a spreadsheet. */
const printedMax = 1_000;
/** Of a row before it is laid out, in pixels. */
const estimatedHeight = 57;
/** Rows beyond the edge of the window that are there already, and that are asked for at once. */
const overscan = 12;
const askedAtOnce = 100;

/** Every event, one row each, in a native table of which only the rows in sight exist. */
export function LogTable({
  state,
  view,
  fixedLocale,
}: {
  readonly state: SessionState;
  readonly view: ShownView;
  readonly fixedLocale: string | null;
}): ReactElement {
  const t = useTranslations('decode');
  const total = view.summary.total;
  const count = Math.min(total, rowsMax);
  const body = useRef<HTMLTableElement>(null);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const isPrinting = useIsPrinting();
  const virtual = useWindowVirtualizer({
    ...{ count, overscan, scrollMargin: offset },
    estimateSize: () => estimatedHeight,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? -1) + 1;

  useLayoutEffect(() => {
    // What stands above it has another height with each view.
    const top = body.current === null ? 0 : body.current.getBoundingClientRect().top + scrollY;
    setOffset(Math.round(top));
  }, [view]);
  useEffect(() => {
    if (to === 0) return;
    const start = Math.floor(from / askedAtOnce) * askedAtOnce;
    currentSession()?.need(start, Math.min(count, Math.ceil(to / askedAtOnce) * askedAtOnce));
  }, [from, to, count, view]);

  const toggle = (at: number): void => {
    currentSession()?.open(at);
    setOpen((now) => new Set(now.has(at) ? [...now].filter((one) => one !== at) : [...now, at]));
  };
  const printed = Math.min(count, printedMax);
  const indexes = isPrinting
    ? Array.from({ length: printed }, (_, index) => index).filter((index) => state.rows.has(index))
    : items.map(({ index }) => index);
  const before = isPrinting ? 0 : (items[0]?.start ?? offset) - offset;
  const after = isPrinting ? 0 : virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset);

  return (
    <section className={styles.section} aria-labelledby="events">
      <div className={styles.head}>
        <h2 id="events">{t('events')}</h2>
        <button
          type="button"
          className={styles.tool}
          onClick={() => {
            currentSession()?.show(state.filter, state.order === 'LATEST' ? 'EARLIEST' : 'LATEST');
          }}
        >
          {state.order === 'LATEST' ? t('sortEarliest') : t('sortLatest')}
        </button>
        <button
          type="button"
          className={styles.tool}
          onClick={() => {
            currentSession()?.need(0, printed);
            afterRows(printed, () => {
              print();
            });
          }}
        >
          {t('print')}
        </button>
      </div>
      {total > rowsMax && <p className={styles.quiet}>{t('tableCut', { count: rowsMax })}</p>}
      <p className={styles.printed}>{total > indexes.length && t('printed', { count: indexes.length, total })}</p>
      <table ref={body} className={styles.table} aria-rowcount={total + 1} aria-labelledby="events">
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.time}>
              {t('time')}
            </th>
            <th scope="col" className={styles.severity}>
              <span className="visually-hidden">{t('severity')}</span>
            </th>
            <th scope="col" className={styles.id}>
              {t('event')}
            </th>
            <th scope="col">{t('meaning')}</th>
            <th scope="col" className={styles.codes}>
              {t('codes')}
            </th>
            <th scope="col" className={styles.device}>
              {t('device')}
            </th>
          </tr>
        </thead>
        <Space height={before} />
        {indexes.map((index) => {
          const row = state.rows.get(index);
          return (
            <tbody key={index} data-index={index} ref={isPrinting ? undefined : virtual.measureElement}>
              <LogRow
                index={index}
                row={row ?? null}
                detail={row === undefined ? null : (state.details.get(row.at) ?? null)}
                isOpen={row !== undefined && open.has(row.at)}
                fixedLocale={fixedLocale}
                onToggle={toggle}
              />
            </tbody>
          );
        })}
        <Space height={after} />
      </table>
    </section>
  );
}

/** Stands in for the rows out of sight. */
function Space({ height }: { readonly height: number }): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true" className={styles.space}>
      <tr>
        <td colSpan={6} style={{ blockSize: height }} />
      </tr>
    </tbody>
  );
}

/** Calls back when so many rows have come, or it is clear that they do not. */
function afterRows(count: number, then: () => void): void {
  const session = currentSession();
  if (session === null) return;
  const have = () => session.state().rows.size >= count;
  if (have()) {
    then();
    return;
  }
  const stop = session.subscribe(() => {
    if (!have()) return;
    stop();
    // React shows them first.
    setTimeout(then);
  });
}

/** Whether the page is being printed: all rows are there then, not only those in sight. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = () => {
      flushSync(() => {
        setIsPrinting(true);
      });
    };
    const end = () => {
      setIsPrinting(false);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
