import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLocale, useTranslations } from 'next-intl';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { catalogOf, inCatalog } from '../../../../data/catalog-address.ts';
import { useRouter } from '../../../../navigation/use-router.ts';
import { LogRow } from './log-row.tsx';
import type { RowWords } from './log-row.tsx';
import type { Detail, Row, ShownView } from './log/protocol.ts';
import type { Order } from './log/view.ts';
import { changeOrder, currentSession } from './session.ts';
import styles from './log-table.module.css';

/** Browsers lay out no page that is higher: Firefox ends at some 17 million pixels. */
const rowsMax = 200_000;
/** Rows that are printed; longer tables are for a spreadsheet. */
const printedMax = 1_000;
/** Of a row before it is laid out, in pixels; below so many pixels, a row is a block of lines. */
const estimatedHeight = { wide: 58, narrow: 155 } as const;
const narrow = 768;
/** Rows beyond the edge of the window that are there already, and that are asked for at once. */
const overscan = 12;
const askedAtOnce = 100;

/** Every event, one row each, in a native table of which only the rows in sight exist. */
export const LogTable = memo(function LogTable({
  view,
  rows,
  order,
  details,
  fixedLocale,
}: {
  readonly view: ShownView;
  /** By their place in the view. */
  readonly rows: ReadonlyMap<number, Row>;
  readonly order: Order;
  readonly details: ReadonlyMap<number, Detail>;
  readonly fixedLocale: string | null;
}): ReactElement {
  const t = useTranslations('decode');
  const { total, first, last } = view.summary;
  const count = Math.min(total, rowsMax);
  const isUtc = first?.endsWith('Z') === true && last?.endsWith('Z') === true;
  const words = useRowWords(isUtc);
  const table = useRef<HTMLTableElement>(null);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const printed = Math.min(count, printedMax);
  const printFirst = usePrintOf(rows, printed);
  const isPrinting = useIsPrinting();
  const follow = useEntryLinks();
  const virtual = useWindowVirtualizer({
    ...{ count, overscan, scrollMargin: offset, useFlushSync: false },
    estimateSize: () => (innerWidth < narrow ? estimatedHeight.narrow : estimatedHeight.wide),
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? -1) + 1;

  useLayoutEffect(() => {
    // What stands above it has another height with each view.
    const top = table.current === null ? 0 : table.current.getBoundingClientRect().top + scrollY;
    setOffset(Math.round(top));
  }, [view]);
  useEffect(() => {
    if (to === 0) return;
    const start = Math.floor(from / askedAtOnce) * askedAtOnce;
    currentSession()?.need(start, Math.min(count, Math.ceil(to / askedAtOnce) * askedAtOnce));
  }, [from, to, count, view]);

  const onClick = (event: MouseEvent<HTMLTableElement>): void => {
    if (follow(event)) return;
    const { target } = event;
    const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null;
    // Nothing is opened or closed by marking a text.
    const isMarking = target instanceof Element && target.closest('button') === null && !getSelection()?.isCollapsed;
    if (at == null || isMarking) return;
    const number = Number(at);
    currentSession()?.open(number);
    setOpen((now) => new Set(now.has(number) ? [...now].filter((one) => one !== number) : [...now, number]));
  };
  const indexes = isPrinting
    ? Array.from({ length: printed }, (_, index) => index).filter((index) => rows.has(index))
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
            changeOrder(order === 'LATEST' ? 'EARLIEST' : 'LATEST');
          }}
        >
          {order === 'LATEST' ? t('sortEarliest') : t('sortLatest')}
        </button>
        <button
          type="button"
          className={styles.tool}
          onClick={() => {
            printFirst();
          }}
        >
          {t('print')}
        </button>
      </div>
      {total > rowsMax && <p className={styles.quiet}>{t('tableCut', { count: rowsMax })}</p>}
      <p className={styles.printed}>{total > indexes.length && t('printed', { count: indexes.length, total })}</p>
      <table ref={table} className={styles.table} aria-rowcount={total + 1} aria-labelledby="events" onClick={onClick}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.time}>
              {t('time')}
              {isUtc && ' (UTC)'}
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
          const row = rows.get(index) ?? null;
          return (
            <tbody key={index} data-index={index} ref={isPrinting ? undefined : virtual.measureElement}>
              <LogRow
                index={index}
                row={row}
                detail={row === null ? null : (details.get(row.at) ?? null)}
                isOpen={row !== null && open.has(row.at)}
                words={words}
                fixedLocale={fixedLocale}
              />
            </tbody>
          );
        })}
        <Space height={after} />
      </table>
    </section>
  );
});

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

function useRowWords(isUtc: boolean): RowWords {
  const t = useTranslations('decode');
  const tc = useTranslations('components');
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
    return {
      severity: {
        ...{ ERROR: tc('severityERROR'), WARNING: tc('severityWARNING') },
        ...{ INFORMATION: tc('severityINFORMATION'), UNKNOWN: tc('severityUNKNOWN') },
      },
      time: (time) => {
        const isOwnUtc = time.endsWith('Z');
        return `${format.format(new Date(isOwnUtc ? time : `${time}Z`))}${isOwnUtc && !isUtc ? ' UTC' : ''}`;
      },
      open: (eventId) => t('open', { id: String(eventId) }),
      more: (count) => t('more', { count }),
      address: inCatalog,
      ...{ noProvider: t('noProvider'), unknown: t('knownNo'), loading: t('loading') },
    };
  }, [t, tc, locale, isUtc]);
}

/** Follows the links in rows within the page: a component for each would be most of what a row takes. */
function useEntryLinks(): (event: MouseEvent) => boolean {
  const router = useRouter();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return false;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (isPlain && link.origin === location.origin && link.target === '' && !event.defaultPrevented) {
      event.preventDefault();
      const { catalog, path } = catalogOf(link.pathname);
      router.push(`${path}${link.search}`, { catalog });
    }
    return true;
  };
}

/** Prints the first rows of a view, once all of them are there. */
function usePrintOf(rows: ReadonlyMap<number, Row>, count: number): () => void {
  const isAsked = useRef(false);
  const isComplete = rows.has(0) && rows.has(count - 1) && rows.size >= count;
  useEffect(() => {
    if (!isAsked.current || !isComplete) return;
    isAsked.current = false;
    // Outside of React's work, since what is printed is shown at once.
    setTimeout(() => {
      print();
    });
  }, [isComplete]);
  return () => {
    if (isComplete) {
      print();
      return;
    }
    isAsked.current = true;
    currentSession()?.need(0, count);
  };
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
